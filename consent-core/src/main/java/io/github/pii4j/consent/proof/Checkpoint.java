package io.github.pii4j.consent.proof;

import io.github.pii4j.consent.proof.InvalidNoteException.Code;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What a log was at one moment: how long, and by which root its tree is known (C2SP
 * tlog-checkpoint). Signed and handed outside, it keeps the log from being rewritten or cut short
 * later. Immutable and thread-safe.
 *
 * @param origin which log; its key should have the same name
 * @param size how many entries it had
 * @param root the root of its tree
 * @param extensions further lines, not empty ones; better none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  private static final int LINES = 3;

  /**
   * Copies.
   *
   * @throws InvalidNoteException if a line would be empty or more than one, or the size is negative
   */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (size < 0 || !isLine(origin) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw malformed();
    }
  }

  /** Without extensions. */
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * Reads a note and believes it only if it is signed by a known key and about this log.
   *
   * @param note the whole note
   * @param origin which log it must be about
   * @param known whose signatures count
   * @throws InvalidNoteException otherwise
   */
  public static Checkpoint open(String note, String origin, Collection<NoteVerifier> known) {
    SignedNote signed = SignedNote.parse(note);
    signed.verify(known);
    Checkpoint checkpoint = parse(signed.text());
    if (!checkpoint.origin.equals(origin)) {
      throw new InvalidNoteException(Code.OTHER_ORIGIN);
    }
    return checkpoint;
  }

  /**
   * Reads the text of a note. Proves nothing.
   *
   * @throws InvalidNoteException if it is not the one text of a checkpoint
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    int count = lines.length - 1;
    if (count < LINES || !lines[count].isEmpty()) {
      throw malformed();
    }
    List<String> extensions = Arrays.asList(lines).subList(LINES, count);
    return new Checkpoint(lines[0], size(lines[1]), root(lines[2]), extensions);
  }

  private static long size(String line) {
    try {
      long size = Long.parseLong(line);
      if (Long.toString(size).equals(line)) {
        return size;
      }
    } catch (NumberFormatException e) {
      throw new InvalidNoteException(Code.MALFORMED_CHECKPOINT, e);
    }
    throw malformed();
  }

  private static Hash root(String line) {
    return StrictBase64.decode(line)
        .filter(bytes -> bytes.length == Hash.BYTES)
        .map(Hash::of)
        .orElseThrow(Checkpoint::malformed);
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
  }

  private static InvalidNoteException malformed() {
    return new InvalidNoteException(Code.MALFORMED_CHECKPOINT);
  }

  /** The text that is signed. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /**
   * Signs it.
   *
   * @throws InvalidNoteException if nobody signs, or if a key does not work
   */
  public SignedNote sign(List<NoteSigner> signers) {
    return SignedNote.sign(text(), signers);
  }
}
