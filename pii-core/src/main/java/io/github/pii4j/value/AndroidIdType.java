package io.github.pii4j.value;

/** Judges Android ids. */
final class AndroidIdType extends PlacedType<AndroidId> {

  private static final int LENGTH = 16;

  /** Given to many devices by a defect of Android 2.2. */
  private static final String SHARED = "9774D56D682E549C";

  AndroidIdType(Strictness strictness) {
    super("android-id", "device.android-id", strictness, Grouping.NONE);
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      if (!isHex(at(text, view, i))) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    return isZeros(text, view, length) || isShared(text, view) ? Reason.PLACEHOLDER.bit() : 0;
  }

  private boolean isShared(CharSequence text, int view) {
    for (int i = 0; i < LENGTH; i++) {
      if (at(text, view, i) != SHARED.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  AndroidId of(String canonical) {
    return new AndroidId(canonical);
  }
}
