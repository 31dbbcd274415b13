package io.github.pii4j.value;

/** Judges pairs of decimal degrees, latitude first (ISO 6709, annex H). */
final class CoordinatesType extends CheckedType<Coordinates> {

  private static final int LONGEST = 64;
  private static final int DEGREE = 1_000_000;
  private static final int DIGITS = 6;
  private static final int MOST_WHOLE = 3;
  private static final int POLE = 90;
  private static final int ANTIMERIDIAN = 180;
  private static final int NOWHERE = -1;

  CoordinatesType(Strictness strictness) {
    super("coordinates", "location.coordinates", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Reason.LENGTH.bit();
    }
    if (firstBad(text) != NOWHERE) {
      return Reason.CHARACTER.bit();
    }
    int comma = comma(text);
    int longitude = longitudeStart(text, comma);
    if (comma == NOWHERE
        || !isNumber(text, 0, comma)
        || !isNumber(text, longitude, text.length())) {
      return Reason.STRUCTURE.bit();
    }
    return checkRange(millionths(text, 0, comma), millionths(text, longitude, text.length()));
  }

  private static int checkRange(int latitude, int longitude) {
    if (Math.abs(latitude) > POLE * DEGREE || Math.abs(longitude) > ANTIMERIDIAN * DEGREE) {
      return Reason.OUT_OF_RANGE.bit();
    }
    return latitude == 0 && longitude == 0 ? Reason.PLACEHOLDER.bit() : 0;
  }

  private static int firstBad(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = at(text, i);
      if (!PlacedType.isDigit(c) && "+-., ".indexOf(c) < 0) {
        return i;
      }
    }
    return NOWHERE;
  }

  private static int comma(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (at(text, i) == ',') {
        return i;
      }
    }
    return NOWHERE;
  }

  private static int longitudeStart(CharSequence text, int comma) {
    int next = comma + 1;
    return next < text.length() && at(text, next) == ' ' ? next + 1 : next;
  }

  /** A sign or none, up to three digits, and perhaps a point and more digits. */
  private static boolean isNumber(CharSequence text, int from, int to) {
    int start = from < to && isSign(at(text, from)) ? from + 1 : from;
    int point = digitsEnd(text, start, to);
    if (point == start || point - start > MOST_WHOLE) {
      return false;
    }
    return point == to
        || (at(text, point) == '.' && point + 1 < to && digitsEnd(text, point + 1, to) == to);
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }

  private static int digitsEnd(CharSequence text, int from, int to) {
    int end = from;
    while (end < to && PlacedType.isDigit(at(text, end))) {
      end++;
    }
    return end;
  }

  private static int millionths(CharSequence text, int from, int to) {
    int number = 0;
    int decimals = NOWHERE;
    for (int i = from; i < to && decimals < DIGITS; i++) {
      char c = at(text, i);
      if (c == '.') {
        decimals = 0;
      } else if (PlacedType.isDigit(c)) {
        number = number * 10 + (c - '0');
        decimals += decimals == NOWHERE ? 0 : 1;
      }
    }
    for (int i = Math.max(0, decimals); i < DIGITS; i++) {
      number *= 10;
    }
    return at(text, from) == '-' ? -number : number;
  }

  private static char at(CharSequence text, int index) {
    char c = text.charAt(index);
    return c == '\u3000' ? ' ' : Grouping.narrow(c);
  }

  @Override
  Coordinates build(CharSequence text) {
    int comma = comma(text);
    return new Coordinates(
        millionths(text, 0, comma), millionths(text, longitudeStart(text, comma), text.length()));
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
