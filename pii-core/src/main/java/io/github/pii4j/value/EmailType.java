package io.github.pii4j.value;

import java.util.Locale;

/** Judges e-mail addresses (RFC 5321, section 4.1.2; RFC 6531, section 3.3). */
final class EmailType extends CheckedType<Email> {

  private static final int MOST_LOCAL = 64;
  private static final int MOST_LABEL = 63;

  /** 256 for a path, less the angle brackets (RFC 5321, section 4.5.3.1.3). */
  private static final int MOST = 254;

  private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";
  private static final int NOWHERE = -1;

  EmailType(Strictness strictness) {
    super("email", "contact.email", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > MOST) {
      return Reason.LENGTH.bit();
    }
    int at = lastAt(text);
    if (at == NOWHERE) {
      return Reason.STRUCTURE.bit() | (text.isEmpty() ? Reason.LENGTH.bit() : 0);
    }
    int bits =
        bytes(text, 0, text.length()) > MOST || bytes(text, 0, at) > MOST_LOCAL
            ? Reason.LENGTH.bit()
            : 0;
    if (firstBad(text, at) != NOWHERE) {
      bits |= Reason.CHARACTER.bit();
    }
    return structureDefect(text, at) == NOWHERE ? bits : bits | Reason.STRUCTURE.bit();
  }

  private static int lastAt(CharSequence text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (fold(text.charAt(i)) == '@') {
        return i;
      }
    }
    return NOWHERE;
  }

  private static int firstBad(CharSequence text, int at) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = Character.codePointAt(text, i);
      if (i != at && !allows(codePoint, i < at)) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return NOWHERE;
  }

  private static boolean allows(int codePoint, boolean local) {
    int folded = codePoint < 0x10000 ? fold((char) codePoint) : codePoint;
    boolean sign = local ? ATOM_SIGNS.indexOf(folded) >= 0 : folded == '-';
    return sign
        || folded == '.'
        || FreeTextType.isLetterOrMark(folded)
        || Character.isDigit(folded);
  }

  /**
   * Where two dots meet, a part is empty or too long, or a hyphen stands at the edge of a label.
   */
  private static int structureDefect(CharSequence text, int at) {
    int local = emptyPart(text, 0, at);
    if (local != NOWHERE) {
      return local;
    }
    int domain = emptyPart(text, at + 1, text.length());
    return domain != NOWHERE ? domain : labelDefect(text, at + 1);
  }

  private static int emptyPart(CharSequence text, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || fold(text.charAt(i)) == '.') {
        if (i == start) {
          return Math.min(i, text.length() - 1);
        }
        start = i + 1;
      }
    }
    return NOWHERE;
  }

  private static int labelDefect(CharSequence text, int from) {
    int start = from;
    int labels = 0;
    for (int i = from; i <= text.length(); i++) {
      if (i == text.length() || fold(text.charAt(i)) == '.') {
        boolean hyphens = fold(text.charAt(start)) == '-' || fold(text.charAt(i - 1)) == '-';
        if (hyphens || i - start > MOST_LABEL) {
          return start;
        }
        labels++;
        start = i + 1;
      }
    }
    return labels > 1 && !isNumber(text, lastLabel(text)) ? NOWHERE : from;
  }

  private static int lastLabel(CharSequence text) {
    int i = text.length();
    while (fold(text.charAt(i - 1)) != '.') {
      i--;
    }
    return i;
  }

  /** A domain that ends with a number is an address without its brackets. */
  private static boolean isNumber(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** In UTF-8. */
  private static int bytes(CharSequence text, int from, int to) {
    int bytes = 0;
    for (int i = from; i < to; i++) {
      char c = fold(text.charAt(i));
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  private static char fold(char c) {
    return c == '\u3002' ? '.' : Grouping.narrow(c);
  }

  @Override
  Email build(CharSequence text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      narrow.append(fold(text.charAt(i)));
    }
    int at = lastAt(narrow);
    return new Email(
        narrow.substring(0, at + 1) + narrow.substring(at + 1).toLowerCase(Locale.ROOT));
  }

  @Override
  int position(Reason reason, CharSequence text) {
    int at = lastAt(text);
    return switch (reason) {
      case CHARACTER -> firstBad(text, at);
      case STRUCTURE -> at == NOWHERE ? text.length() : structureDefect(text, at);
      default -> text.length();
    };
  }
}
