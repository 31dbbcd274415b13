package io.github.pii4j.value;

import java.util.function.Function;

/** Judges identifiers that are UUIDs (RFC 9562). */
final class UuidType<T extends Pii> extends PlacedType<T> {

  private static final int LENGTH = 36;

  private final Function<String, T> build;

  UuidType(String name, Strictness strictness, Function<String, T> build) {
    super(name, "device." + name, strictness, Grouping.NONE);
    this.build = build;
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      char c = at(text, view, i);
      if (isHyphen(i) ? c != '-' : !isHex(c)) {
        return i;
      }
    }
    return NOWHERE;
  }

  private static boolean isHyphen(int place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      if (!isHyphen(i) && at(text, view, i) != '0') {
        return 0;
      }
    }
    return Reason.PLACEHOLDER.bit();
  }

  @Override
  T of(String canonical) {
    return build.apply(canonical);
  }
}
