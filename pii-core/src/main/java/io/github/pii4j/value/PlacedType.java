package io.github.pii4j.value;

/**
 * A type whose values have a known length and known characters at each place. Judging allocates
 * nothing.
 */
abstract class PlacedType<T extends PersonalValue> extends CheckedType<T> {

  /** What {@link #firstBad} says when every character may stand where it does. */
  static final int NOWHERE = -1;

  /** What {@link #checkPlain} says of a text that needs a closer look. */
  static final int NOT_PLAIN = -1;

  /** The sum of the digits of twice the index (ISO/IEC 7812-1, annex B). */
  static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

  private final Grouping grouping;

  PlacedType(String name, String categoryCode, Strictness strictness, Grouping grouping) {
    super(name, categoryCode, strictness);
    this.grouping = grouping;
  }

  /** Whether the standard gives this length. */
  abstract boolean isLength(int length);

  /** The first place whose folded character may not stand there, or {@link #NOWHERE}. */
  abstract int firstBad(CharSequence text, int view, int length);

  /** What else is wrong with a text of a right length whose characters are all allowed. */
  abstract int judge(CharSequence text, int view, int length);

  /** The value, of the folded characters without separators. */
  abstract T of(String canonical);

  /** The place, separators not counted, of a reason that {@link #judge} gave. */
  int place(Reason reason, int length) {
    return reason == Reason.CHECK_CHARACTER ? length - 1 : 0;
  }

  /**
   * The short way for a text as machines write it, for types that are checked by the million: one
   * pass, without folding and separators.
   */
  int checkPlain(CharSequence text) {
    return NOT_PLAIN;
  }

  @Override
  public final int check(CharSequence text) {
    int bits = checkPlain(text);
    return bits == NOT_PLAIN ? checkClosely(text) : bits;
  }

  private int checkClosely(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int view = view(text);
    int length = grouping.length(text, view);
    int bits = isLength(length) ? 0 : Reason.LENGTH.bit();
    if (firstBad(text, view, length) != NOWHERE) {
      bits |= Reason.CHARACTER.bit();
    }
    return bits == 0 ? judge(text, view, length) : bits;
  }

  @Override
  final T build(CharSequence text) {
    return of(grouping.canonical(text, view(text)));
  }

  @Override
  final int position(Reason reason, CharSequence text) {
    int view = view(text);
    int length = grouping.length(text, view);
    return switch (reason) {
      case LENGTH -> text.length();
      case CHARACTER -> grouping.index(view, Math.max(0, firstBad(text, view, length)));
      default -> grouping.index(view, place(reason, length));
    };
  }

  /** How many characters of a prefix that does not count {@code text} begins with. */
  int start(CharSequence text) {
    return 0;
  }

  private int view(CharSequence text) {
    return grouping.view(text, start(text));
  }

  final char at(CharSequence text, int view, int place) {
    return grouping.at(text, view, place);
  }

  final int digit(CharSequence text, int view, int place) {
    return at(text, view, place) - '0';
  }

  /** The number that the digits from {@code from} to before {@code to} make. */
  final int number(CharSequence text, int view, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + digit(text, view, i);
    }
    return number;
  }

  /** ISO/IEC 7812-1 annex B, over {@code length} digits of which the last is the check digit. */
  final boolean luhn(CharSequence text, int view, int length) {
    int sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      int digit = digit(text, view, i);
      sum += (length - i) % 2 == 1 ? digit : DOUBLED[digit];
    }
    return sum % 10 == 0;
  }

  /** The first place from {@code from} on that holds no digit, or {@link #NOWHERE}. */
  final int firstNonDigit(CharSequence text, int view, int from, int length) {
    for (int i = from; i < length; i++) {
      if (!isDigit(at(text, view, i))) {
        return i;
      }
    }
    return NOWHERE;
  }

  final boolean isZeros(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      if (at(text, view, i) != '0') {
        return false;
      }
    }
    return true;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'F');
  }
}
