package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/** A line of a ledger's file that holds a checkpoint's note; there is one way to write each. */
final class CheckpointLine {

  private static final String LEAD = "{\"checkpoint\":\"";
  private static final String TRAIL = "\"}";
  private static final byte[] LEAD_BYTES = LEAD.getBytes(UTF_8);

  private CheckpointLine() {}

  static boolean isOne(byte[] line) {
    return line.length >= LEAD_BYTES.length
        && Arrays.equals(line, 0, LEAD_BYTES.length, LEAD_BYTES, 0, LEAD_BYTES.length);
  }

  /** The line with its newline. */
  static byte[] write(SignedNote note) {
    return (line(note.format()) + '\n').getBytes(UTF_8);
  }

  /** The note; empty unless it is the line of one. */
  static Optional<String> parse(byte[] line) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      if (!text.endsWith(TRAIL) || text.length() < LEAD.length() + TRAIL.length()) {
        return Optional.empty();
      }
      String note = unescaped(text.substring(LEAD.length(), text.length() - TRAIL.length()));
      return line(note).equals(text) ? Optional.of(note) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String line(String note) {
    String escaped = note.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return LEAD + escaped + TRAIL;
  }

  /** The inverse for what {@link #line} writes; of anything else, something that it does not. */
  private static String unescaped(String text) {
    StringBuilder note = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        note.append(escaped == 'n' ? '\n' : escaped);
      } else {
        note.append(character);
      }
    }
    return note.toString();
  }
}
