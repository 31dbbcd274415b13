package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

/**
 * A host's own reference to a person, such as the key of an account row.
 *
 * <p>Opaque to pii4j and never printed: hosts do use telephone numbers as keys. Equal if the texts
 * are equal. Immutable and thread-safe.
 */
public final class SubjectId {

  private final String text;

  private SubjectId(String text) {
    this.text = text;
  }

  /**
   * The reference that the host knows by {@code text}.
   *
   * @throws IllegalArgumentException if it is blank, or has half a surrogate pair: in UTF-8 such
   *     texts are all the same, so that two people would be one
   */
  public static SubjectId of(String text) {
    if (requireNonNull(text, "text").isBlank()) {
      throw new IllegalArgumentException("a subject id must not be blank");
    }
    if (text.codePoints().anyMatch(SubjectId::isHalfOfAPair)) {
      throw new IllegalArgumentException("a subject id must be well-formed Unicode");
    }
    return new SubjectId(text);
  }

  private static boolean isHalfOfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** The host's text. Call it only to look the person up again. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectId that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never the text. */
  @Override
  public String toString() {
    return "SubjectId(****)";
  }
}
