package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** A line of a ledger's file that holds an entry; there is one way to write each. */
final class EntryLine {

  private static final byte[] SEQ = bytes("{\"seq\":");
  private static final byte[] LEAF = bytes(",\"leaf\":\"");
  private static final byte[] LINK = bytes("\",\"link\":\"");
  private static final byte[] EVENT = bytes("\",\"event\":");
  private static final int HASH_LENGTH = 44;
  private static final int MOST_DIGITS = 16;

  private final byte[] line;
  private int position;

  private EntryLine(byte[] line) {
    this.line = line;
  }

  /** The entry; empty unless it is the line of one. */
  static Optional<LogEntry> parse(byte[] line) {
    return new EntryLine(line).entry();
  }

  /** The line with its newline; empty if the bytes are no object on one line. */
  static Optional<byte[]> write(LogEntry entry) {
    byte[] event = entry.owned();
    if (!EventObject.is(event, 0, event.length)) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(event.length + 2 * HASH_LENGTH + 64);
    line.writeBytes(SEQ);
    line.writeBytes(bytes(Long.toString(entry.sequence())));
    line.writeBytes(LEAF);
    line.writeBytes(bytes(entry.leaf().base64()));
    line.writeBytes(LINK);
    line.writeBytes(bytes(entry.link().base64()));
    line.writeBytes(EVENT);
    line.writeBytes(event);
    line.write('}');
    line.write('\n');
    return line.size() <= FileLines.MOST_BYTES ? Optional.of(line.toByteArray()) : Optional.empty();
  }

  private Optional<LogEntry> entry() {
    if (!skips(SEQ)) {
      return Optional.empty();
    }
    long sequence = sequence();
    if (sequence < 1 || !skips(LEAF)) {
      return Optional.empty();
    }
    Optional<Hash> leaf = hash();
    if (leaf.isEmpty() || !skips(LINK)) {
      return Optional.empty();
    }
    Optional<Hash> link = hash();
    if (link.isEmpty() || !skips(EVENT)) {
      return Optional.empty();
    }
    return event().map(event -> LogEntry.owning(sequence, leaf.get(), link.get(), event));
  }

  /** The number; 0 unless it is one from 1 on, with no more digits than it needs. */
  private long sequence() {
    int from = position;
    long number = 0;
    while (position < line.length && position - from < MOST_DIGITS && isDigit(line[position])) {
      number = 10 * number + line[position++] - '0';
    }
    return line[from] == '0' || number > LogEntry.LAST_SEQUENCE ? 0 : number;
  }

  private Optional<Hash> hash() {
    if (line.length - position < HASH_LENGTH) {
      return Optional.empty();
    }
    String text = new String(line, position, HASH_LENGTH, ISO_8859_1);
    position += HASH_LENGTH;
    return StrictBase64.decode(text).filter(b -> b.length == Hash.BYTES).map(Hash::of);
  }

  private Optional<byte[]> event() {
    int end = line.length - 1;
    return end > position && line[end] == '}' && EventObject.is(line, position, end)
        ? Optional.of(Arrays.copyOfRange(line, position, end))
        : Optional.empty();
  }

  private boolean skips(byte[] expected) {
    int end = position + expected.length;
    if (end >= line.length || !Arrays.equals(line, position, end, expected, 0, expected.length)) {
      return false;
    }
    position = end;
    return true;
  }

  private static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(US_ASCII);
  }
}
