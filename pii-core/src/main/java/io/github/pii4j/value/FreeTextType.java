package io.github.pii4j.value;

import java.text.Normalizer;
import java.util.function.Function;

/** Judges texts that people write in their own words, by the characters that may stand in them. */
abstract class FreeTextType<T extends Pii> extends CheckedType<T> {

  private final int shortest;
  private final int longest;
  private final Function<String, T> build;

  /** Lengths in code points. */
  FreeTextType(
      String name,
      String categoryCode,
      Strictness strictness,
      int shortest,
      int longest,
      Function<String, T> build) {
    super(name, categoryCode, strictness);
    this.shortest = shortest;
    this.longest = longest;
    this.build = build;
  }

  /** Whether {@code codePoint} may follow {@code previous}, which is 0 at the start. */
  abstract boolean allows(int codePoint, int previous);

  /** Whether a text may end with {@code codePoint}. */
  abstract boolean endsWith(int codePoint);

  /** As it is kept, before the composition of characters. */
  String canonical(String text) {
    return text;
  }

  @Override
  public final int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int count = Character.codePointCount(text, 0, text.length());
    int bits = count < shortest || count > longest ? Reason.LENGTH.bit() : 0;
    return firstBad(text) < 0 ? bits : bits | Reason.CHARACTER.bit();
  }

  private int firstBad(CharSequence text) {
    int previous = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
      int codePoint = Character.codePointAt(text, i);
      if (!allows(codePoint, previous)) {
        return i;
      }
      previous = codePoint;
      start = i;
    }
    return text.isEmpty() || endsWith(previous) ? -1 : start;
  }

  @Override
  final T build(CharSequence text) {
    return build.apply(Normalizer.normalize(canonical(text.toString()), Normalizer.Form.NFC));
  }

  @Override
  final int position(Reason reason, CharSequence text) {
    return reason == Reason.CHARACTER ? firstBad(text) : text.length();
  }

  /** Whether {@code codePoint} is a letter or digit of any script, or a mark upon one. */
  static boolean isLetterOrMark(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
