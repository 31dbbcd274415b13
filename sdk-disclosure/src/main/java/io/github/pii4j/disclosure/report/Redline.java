package io.github.pii4j.disclosure.report;

import java.util.List;

/**
 * Two values of a document, word by word: what stays, what goes and what comes.
 *
 * <p>Chinese has no spaces, so that each of its characters is a word there. Characters that could
 * hide something are written as {@code \u202E}. Immutable and thread-safe.
 *
 * @param hasBefore whether there was a value
 * @param hasAfter whether there is one
 * @param parts in the order of the text; what goes is named before what comes
 */
public record Redline(boolean hasBefore, boolean hasAfter, List<Part> parts) {

  /** Copies. */
  public Redline {
    parts = List.copyOf(parts);
  }

  /**
   * Compares.
   *
   * @param before the old value in canonical form, as {@code Change.before()} has it; empty if
   *     there was none
   * @param after the new value; empty if there is none
   */
  public static Redline between(String before, String after) {
    String was = ValueText.block(before);
    String is = ValueText.block(after);
    return new Redline(
        !was.isEmpty(),
        !is.isEmpty(),
        Comparison.ofWords(was, is).stream()
            .map(part -> new Part(Kind.valueOf(part.kind().name()), part.text()))
            .toList());
  }

  /** What happened to a part. */
  public enum Kind {
    /** It stays. */
    SAME,
    /** It goes. */
    DELETED,
    /** It comes. */
    INSERTED
  }

  /**
   * Neighbouring words of one kind.
   *
   * @param kind what happened to them
   * @param text the words with what stands between them
   */
  public record Part(Kind kind, String text) {}
}
