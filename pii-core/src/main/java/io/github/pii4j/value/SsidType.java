package io.github.pii4j.value;

/** Judges the names of Wi-Fi networks (IEEE 802.11, section 9.4.2.2). */
final class SsidType extends CheckedType<Ssid> {

  private static final int MOST_BYTES = 32;
  private static final String WITHHELD = "<unknown ssid>";

  SsidType(Strictness strictness) {
    super("ssid", "network.ssid", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.isEmpty() || text.length() > MOST_BYTES || bytes(text) > MOST_BYTES) {
      return Reason.LENGTH.bit();
    }
    if (firstBad(text) >= 0) {
      return Reason.CHARACTER.bit();
    }
    return WITHHELD.contentEquals(text) ? Reason.PLACEHOLDER.bit() : 0;
  }

  private static int bytes(CharSequence text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** A control character, or half of a pair. */
  private static int firstBad(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      int codePoint = Character.codePointAt(text, i);
      if (Character.isISOControl(codePoint)
          || Character.getType(codePoint) == Character.SURROGATE) {
        return i;
      }
      i += Character.charCount(codePoint) - 1;
    }
    return -1;
  }

  @Override
  Ssid build(CharSequence text) {
    return new Ssid(text);
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
