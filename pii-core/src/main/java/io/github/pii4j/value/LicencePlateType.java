package io.github.pii4j.value;

/** Judges the plates of road vehicles (GA 36). */
final class LicencePlateType extends CheckedType<LicencePlate> {

  private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
  private static final String SPECIAL = "学警挂港澳领";
  private static final String EMBASSY = "使";
  private static final int USUAL = 7;
  private static final int NEW_ENERGY = 8;
  private static final int SERIAL = 2;
  private static final int MOST_LETTERS = 2;

  LicencePlateType(Strictness strictness) {
    super("licence-plate", "identity.licence-plate", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int length = length(text);
    int bits = length == USUAL || length == NEW_ENERGY ? 0 : Reason.LENGTH.bit();
    if (firstBad(text, length) >= 0) {
      return bits | Reason.CHARACTER.bit();
    }
    return bits == 0 ? checkSerial(text, length) : bits;
  }

  private static int checkSerial(CharSequence text, int length) {
    if (isEmbassy(text)) {
      return length == USUAL ? 0 : Reason.LENGTH.bit();
    }
    int letters = 0;
    for (int i = SERIAL; i < length; i++) {
      letters += PlacedType.isLetter(at(text, i)) ? 1 : 0;
    }
    boolean fits = length == USUAL ? letters <= MOST_LETTERS : isNewEnergy(text, letters);
    return fits ? 0 : Reason.STRUCTURE.bit();
  }

  /**
   * A letter from A to K first (the second may be one too) for small cars, last for large ones; the
   * rest are digits.
   */
  private static boolean isNewEnergy(CharSequence text, int letters) {
    boolean first = isEnergyLetter(at(text, SERIAL));
    boolean second = first && PlacedType.isLetter(at(text, SERIAL + 1));
    boolean last = isEnergyLetter(at(text, NEW_ENERGY - 1));
    return first ? letters == (second ? 2 : 1) : last && letters == 1;
  }

  private static boolean isEnergyLetter(char c) {
    return c >= 'A' && c <= 'K' && c != 'I';
  }

  private static int firstBad(CharSequence text, int length) {
    for (int i = 0; i < length; i++) {
      if (!allows(text, i, length)) {
        return index(text, i);
      }
    }
    return -1;
  }

  private static boolean allows(CharSequence text, int place, int length) {
    char c = at(text, place);
    if (place == 0) {
      return PROVINCES.indexOf(c) >= 0 || isEmbassy(text);
    }
    if (isEmbassy(text)) {
      return PlacedType.isDigit(c);
    }
    if (place == 1) {
      return PlacedType.isLetter(c) && c != 'I';
    }
    boolean special = place == USUAL - 1 && length == USUAL && SPECIAL.indexOf(c) >= 0;
    return special || PlacedType.isDigit(c) || (PlacedType.isLetter(c) && c != 'I' && c != 'O');
  }

  private static boolean isEmbassy(CharSequence text) {
    return EMBASSY.indexOf(text.charAt(0)) >= 0;
  }

  @Override
  LicencePlate build(CharSequence text) {
    StringBuilder canonical = new StringBuilder();
    for (int i = 0; i < length(text); i++) {
      canonical.append(at(text, i));
    }
    return new LicencePlate(canonical);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return switch (reason) {
      case LENGTH -> text.length();
      case CHARACTER -> firstBad(text, length(text));
      default -> index(text, SERIAL);
    };
  }

  private static char at(CharSequence text, int place) {
    return Grouping.fold(text.charAt(index(text, place)));
  }

  private static int index(CharSequence text, int place) {
    return place >= SERIAL && hasSeparator(text) ? place + 1 : place;
  }

  private static int length(CharSequence text) {
    return hasSeparator(text) ? text.length() - 1 : text.length();
  }

  private static boolean hasSeparator(CharSequence text) {
    return text.length() > SERIAL && " ·•・".indexOf(text.charAt(SERIAL)) >= 0;
  }
}
