package io.github.pii4j.value;

/** Judges OAIDs, in the forms that manufacturers give them. */
final class OaidType extends CheckedType<Oaid> {

  private static final int UUID_LENGTH = 36;

  OaidType(Strictness strictness) {
    super("oaid", "device.oaid", strictness);
  }

  @Override
  public int check(CharSequence text) {
    int length = text.length();
    if (length != 16 && length != 32 && length != UUID_LENGTH && length != 64) {
      return Reason.LENGTH.bit();
    }
    if (firstBad(text) >= 0) {
      return Reason.CHARACTER.bit();
    }
    return isZeros(text) ? Reason.PLACEHOLDER.bit() : 0;
  }

  private static boolean isHyphen(int place, int length) {
    return length == UUID_LENGTH && (place == 8 || place == 13 || place == 18 || place == 23);
  }

  private static int firstBad(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hex = c < 128 && Character.digit(c, 16) >= 0;
      if (isHyphen(i, text.length()) ? c != '-' : !hex) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isZeros(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '0' && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  @Override
  Oaid build(CharSequence text) {
    return new Oaid(text);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return switch (reason) {
      case LENGTH -> text.length();
      case CHARACTER -> firstBad(text);
      default -> 0;
    };
  }
}
