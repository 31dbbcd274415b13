package io.github.pii4j.value;

/** Judges the serial numbers of devices. */
final class HardwareSerialType extends CheckedType<HardwareSerial> {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  private static final String UNKNOWN = "unknown";

  HardwareSerialType(Strictness strictness) {
    super("hardware-serial", "device.hardware-serial", strictness);
  }

  @Override
  public int check(CharSequence text) {
    int length = text.length();
    if (length > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int bits = length < SHORTEST || length > LONGEST ? Reason.LENGTH.bit() : 0;
    if (firstBad(text) >= 0) {
      return bits | Reason.CHARACTER.bit();
    }
    return bits == 0 && isPlaceholder(text) ? Reason.PLACEHOLDER.bit() : bits;
  }

  private static boolean isPlaceholder(CharSequence text) {
    return isUnknown(text) || isOneCharacter(text);
  }

  private static boolean isUnknown(CharSequence text) {
    for (int i = 0; i < UNKNOWN.length(); i++) {
      if (text.length() != UNKNOWN.length()
          || Character.toLowerCase(text.charAt(i)) != UNKNOWN.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneCharacter(CharSequence text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) != text.charAt(0)) {
        return false;
      }
    }
    return true;
  }

  private static int firstBad(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = PlacedType.isLetter(c) || (c >= 'a' && c <= 'z');
      if (!letter && !PlacedType.isDigit(c) && "-._/".indexOf(c) < 0) {
        return i;
      }
    }
    return -1;
  }

  @Override
  HardwareSerial build(CharSequence text) {
    return new HardwareSerial(text);
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
