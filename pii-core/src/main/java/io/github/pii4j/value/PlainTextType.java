package io.github.pii4j.value;

import java.util.function.Function;

/** Judges texts of which nothing is known but that they are one line of real characters. */
final class PlainTextType<T extends Pii> extends FreeTextType<T> {

  PlainTextType(
      String name,
      String categoryCode,
      Strictness strictness,
      int shortest,
      int longest,
      Function<String, T> build) {
    super(name, categoryCode, strictness, shortest, longest, build);
  }

  @Override
  boolean allows(int codePoint, int previous) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> previous != 0;
      default -> true;
    };
  }

  @Override
  boolean endsWith(int codePoint) {
    return Character.getType(codePoint) != Character.SPACE_SEPARATOR;
  }
}
