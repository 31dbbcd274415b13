package io.github.pii4j.crypto;

/**
 * Which part of a value an index is over: all of it, its first or its last characters.
 *
 * <p>Characters are code points of the canonical text. Values with the same part have the same
 * index value; indexes over different parts of one field have nothing in common. Immutable and
 * thread-safe.
 */
public final class IndexPart {

  /** All of the value. */
  public static final IndexPart WHOLE = new IndexPart(End.WHOLE, 0);

  private static final int MOST = 64;

  private final End end;
  private final int characters;

  private IndexPart(End end, int characters) {
    this.end = end;
    this.characters = characters;
  }

  /**
   * The first characters, such as those of a name; all of a value that has fewer.
   *
   * @param characters 1 to 64
   * @throws IllegalArgumentException if it is another number
   */
  public static IndexPart firstCharacters(int characters) {
    return new IndexPart(End.FIRST, require(characters));
  }

  /**
   * The last characters, such as the last four digits of a number; all of a value that has fewer.
   *
   * @param characters 1 to 64
   * @throws IllegalArgumentException if it is another number
   */
  public static IndexPart lastCharacters(int characters) {
    return new IndexPart(End.LAST, require(characters));
  }

  private static int require(int characters) {
    if (characters < 1 || characters > MOST) {
      throw new IllegalArgumentException(
          "a part has 1 to " + MOST + " characters, not " + characters);
    }
    return characters;
  }

  boolean isWhole() {
    return end == End.WHOLE;
  }

  boolean isLast() {
    return end == End.LAST;
  }

  int characters() {
    return characters;
  }

  /** The part of {@code text}. */
  String of(String text) {
    int length = text.codePointCount(0, text.length());
    if (isWhole() || length <= characters) {
      return text;
    }
    return isLast()
        ? text.substring(text.offsetByCodePoints(0, length - characters))
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexPart that && end == that.end && characters == that.characters;
  }

  @Override
  public int hashCode() {
    return 31 * end.hashCode() + characters;
  }

  /** Such as {@code whole}, {@code first 1} or {@code last 4}; part of what index values mean. */
  @Override
  public String toString() {
    return isWhole() ? end.word : end.word + " " + characters;
  }

  private enum End {
    WHOLE("whole"),
    FIRST("first"),
    LAST("last");

    private final String word;

    End(String word) {
      this.word = word;
    }
  }
}
