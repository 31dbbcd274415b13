package io.github.pii4j.consent.proof;

import io.github.pii4j.consent.proof.InvalidNoteException.Code;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A text with signatures under it, as people can read and pass it on (C2SP signed-note). What it
 * says counts for nothing until {@link #verify} was asked. Immutable and thread-safe.
 */
public final class SignedNote {

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_SIGNATURES = 100;
  private static final String BETWEEN = "\n\n";

  private final String text;
  private final List<NoteSignature> signatures;

  private SignedNote(String text, List<NoteSignature> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * Reads a note. Proves nothing yet.
   *
   * @throws InvalidNoteException if it is none, or too large
   */
  public static SignedNote parse(String note) {
    if (note.length() > MOST_CHARACTERS) {
      throw new InvalidNoteException(Code.TOO_LARGE);
    }
    int between = note.lastIndexOf(BETWEEN);
    if (between < 0 || !note.endsWith("\n") || !isPlain(note)) {
      throw new InvalidNoteException(Code.MALFORMED);
    }
    String text = note.substring(0, between + 1);
    return new SignedNote(text, signatures(note.substring(between + BETWEEN.length())));
  }

  /**
   * Signs a text.
   *
   * @param text whole lines
   * @throws InvalidNoteException if it does not end with a newline or has control characters, if
   *     nobody signs, or if a key does not work
   */
  public static SignedNote sign(String text, List<NoteSigner> signers) {
    if (!text.endsWith("\n") || !isPlain(text) || signers.isEmpty()) {
      throw new InvalidNoteException(Code.MALFORMED);
    }
    return new SignedNote(text, signers.stream().map(signer -> signer.sign(text)).toList());
  }

  private static List<NoteSignature> signatures(String lines) {
    if (lines.isEmpty()) {
      throw new InvalidNoteException(Code.MALFORMED);
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      if (signatures.size() == MOST_SIGNATURES) {
        throw new InvalidNoteException(Code.TOO_LARGE);
      }
      signatures.add(
          NoteSignature.parse(line).orElseThrow(() -> new InvalidNoteException(Code.MALFORMED)));
    }
    return signatures;
  }

  private static boolean isPlain(String note) {
    return note.codePoints()
        .noneMatch(c -> (c < ' ' && c != '\n') || Character.getType(c) == Character.SURROGATE);
  }

  /**
   * Makes sure that somebody known signed it. Signatures by others are ignored; one that only
   * claims to be by a known key spoils the note.
   *
   * @return the names of those known who signed
   * @throws InvalidNoteException if nobody known signed, if such a signature is wrong, or if the
   *     keys cannot be told apart
   */
  public Set<String> verify(Collection<NoteVerifier> known) {
    Set<String> names = new TreeSet<>();
    for (NoteSignature signature : signatures) {
      List<NoteVerifier> keys = known.stream().distinct().filter(signature::isBy).toList();
      if (keys.size() > 1) {
        throw new InvalidNoteException(Code.AMBIGUOUS_KEY);
      }
      keys.forEach(key -> names.add(verified(signature, key)));
    }
    if (names.isEmpty()) {
      throw new InvalidNoteException(Code.UNKNOWN_SIGNERS);
    }
    return names;
  }

  private String verified(NoteSignature signature, NoteVerifier key) {
    if (!signature.verifies(key, text)) {
      throw new InvalidNoteException(Code.WRONG_SIGNATURE);
    }
    return key.name();
  }

  /** The text that is signed, with its last newline. Not to be believed before {@link #verify}. */
  public String text() {
    return text;
  }

  /** The whole note, as {@link #parse} reads it. */
  public String format() {
    return signatures.stream()
        .map(NoteSignature::line)
        .collect(Collectors.joining("", text + '\n', ""));
  }

  /** How many signatures there are. */
  @Override
  public String toString() {
    return "SignedNote(" + signatures.size() + " signatures)";
  }
}
