package io.github.pii4j.value;

/** Judges fixed-line numbers of mainland China. */
final class LandlineNumberType extends CheckedType<LandlineNumber> {

  private static final int MOST_EXTENSION = 6;

  LandlineNumberType(Strictness strictness) {
    super("landline", "contact.landline-number", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int start = CountryCode.length(text);
    int area = areaEnd(text, start);
    int number = areaClosed(text, start, area);
    int end = digitsEnd(text, number);
    int extension = end < text.length() && isSeparator(text.charAt(end)) ? end + 1 : end;
    int last = digitsEnd(text, extension);
    if (last < text.length()) {
      return Reason.CHARACTER.bit();
    }
    boolean fits =
        hasArea(text, start, area)
            && end - number >= 7
            && end - number <= 8
            && isSubscriber(text, number)
            && (extension == end || isExtension(last - extension));
    return fits ? 0 : reason(text, start, area, end - number).bit();
  }

  private static Reason reason(CharSequence text, int start, int area, int digits) {
    return hasArea(text, start, area) && (digits < 7 || digits > 8)
        ? Reason.LENGTH
        : Reason.STRUCTURE;
  }

  private static boolean isExtension(int digits) {
    return digits >= 1 && digits <= MOST_EXTENSION;
  }

  /** 0 and 1 begin the numbers of services and of mobile telephones. */
  private static boolean isSubscriber(CharSequence text, int number) {
    char first = Grouping.narrow(text.charAt(number));
    return first >= '2' && first <= '9';
  }

  private static boolean hasArea(CharSequence text, int start, int area) {
    return area > areaStart(text, start);
  }

  /** Where the area code begins: after a bracket, and after its zero. */
  private static int areaStart(CharSequence text, int start) {
    int index = isAt(text, start, '(') ? start + 1 : start;
    return isAt(text, index, '0') ? index + 1 : index;
  }

  /** Two digits for 10 and 2x, three for the others; the start itself if there are none. */
  private static int areaEnd(CharSequence text, int start) {
    int begin = areaStart(text, start);
    boolean zero = begin > start && isAt(text, begin - 1, '0');
    if (!zero && start == 0) {
      return begin;
    }
    boolean large =
        isAt(text, begin, '2') || (isAt(text, begin, '1') && isAt(text, begin + 1, '0'));
    int end = begin + (large ? 2 : 3);
    boolean small = isAt(text, begin, '1') || isAt(text, begin, '0');
    return digitsEnd(text, begin) >= end && (large || !small) ? end : begin;
  }

  /** After a closing bracket and a separator, where there are some. */
  private static int areaClosed(CharSequence text, int start, int area) {
    int index = isAt(text, start, '(') && isAt(text, area, ')') ? area + 1 : area;
    return index < text.length() && isSeparator(text.charAt(index)) ? index + 1 : index;
  }

  private static int digitsEnd(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && PlacedType.isDigit(Grouping.narrow(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isAt(CharSequence text, int index, char c) {
    return index < text.length() && Grouping.narrow(text.charAt(index)) == c;
  }

  private static boolean isSeparator(char c) {
    return Grouping.isSeparator(c) || c == '转';
  }

  @Override
  LandlineNumber build(CharSequence text) {
    int start = CountryCode.length(text);
    int area = areaEnd(text, start);
    int number = areaClosed(text, start, area);
    int end = digitsEnd(text, number);
    StringBuilder canonical = new StringBuilder("0");
    append(canonical, text, areaStart(text, start), area);
    append(canonical.append('-'), text, number, end);
    if (end < text.length()) {
      append(canonical.append('-'), text, end + 1, text.length());
    }
    return new LandlineNumber(canonical);
  }

  private static void append(StringBuilder canonical, CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      canonical.append(Grouping.narrow(text.charAt(i)));
    }
  }

  @Override
  int position(Reason reason, CharSequence text) {
    int start = CountryCode.length(text);
    int number = areaClosed(text, start, areaEnd(text, start));
    return switch (reason) {
      case CHARACTER -> digitsEnd(text, Math.min(digitsEnd(text, number) + 1, text.length()));
      case LENGTH -> text.length();
      default -> start;
    };
  }
}
