package io.github.pii4j.value;

import java.util.Arrays;

/** Judges addresses of the Internet Protocol (RFC 791, RFC 4291). Never asks the network. */
final class IpAddressType extends CheckedType<IpAddress> {

  private static final int LONGEST = 45;
  private static final int GROUPS = 8;
  private static final int NOWHERE = -1;

  IpAddressType(Strictness strictness) {
    super("ip-address", "network.ip", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Reason.LENGTH.bit();
    }
    int defect = defect(text);
    if (defect == NOWHERE) {
      return 0;
    }
    boolean allowed = defect == text.length() || isPart(text.charAt(defect));
    return allowed ? Reason.STRUCTURE.bit() : Reason.CHARACTER.bit();
  }

  private static boolean isPart(char c) {
    return PlacedType.isHex(Grouping.fold(c)) || c == '.' || c == ':';
  }

  private static int defect(CharSequence text) {
    return isSix(text) ? sixDefect(text) : fourDefect(text, 0);
  }

  private static boolean isSix(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Where the four parts that should begin at {@code from} go wrong, or -1. */
  private static int fourDefect(CharSequence text, int from) {
    int index = from;
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        if (index == text.length() || text.charAt(index) != '.') {
          return index;
        }
        index++;
      }
      int end = digitsEnd(text, index);
      if (end == index || end - index > 3 || number(text, index, end) > 255) {
        return index;
      }
      if (end - index > 1 && text.charAt(index) == '0') {
        return index;
      }
      index = end;
    }
    return index == text.length() ? NOWHERE : index;
  }

  private static int digitsEnd(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && PlacedType.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  private static int sixDefect(CharSequence text) {
    int groups = 0;
    boolean shortened = false;
    int index = 0;
    while (index < text.length()) {
      if (isShort(text, index)) {
        if (shortened) {
          return index;
        }
        shortened = true;
        index += 2;
        if (index == text.length()) {
          break;
        }
      } else if (groups > 0) {
        if (text.charAt(index) != ':') {
          return index;
        }
        index++;
      }
      int end = hexEnd(text, index);
      if (end < text.length() && text.charAt(end) == '.') {
        int defect = fourDefect(text, index);
        return defect == NOWHERE && !isComplete(groups + 2, shortened) ? text.length() : defect;
      }
      if (end == index || end - index > 4) {
        return index;
      }
      groups++;
      index = end;
    }
    return isComplete(groups, shortened) ? NOWHERE : text.length();
  }

  private static boolean isComplete(int groups, boolean shortened) {
    return shortened ? groups < GROUPS : groups == GROUPS;
  }

  private static boolean isShort(CharSequence text, int index) {
    return text.charAt(index) == ':' && index + 1 < text.length() && text.charAt(index + 1) == ':';
  }

  private static int hexEnd(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) < 128 && isHexDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isHexDigit(char c) {
    return Character.digit(c, 16) >= 0;
  }

  @Override
  IpAddress build(CharSequence text) {
    if (!isSix(text)) {
      return new IpAddress(0, four(text, 0), false);
    }
    int[] groups = new int[GROUPS];
    readGroups(text, groups);
    return new IpAddress(half(groups, 0), half(groups, GROUPS / 2), true);
  }

  /** Fills {@code groups}; where they were shortened, the zeros are put in. */
  private static void readGroups(CharSequence text, int[] groups) {
    int count = 0;
    int shortAt = NOWHERE;
    int index = 0;
    while (index < text.length()) {
      if (text.charAt(index) == ':') {
        if (isShort(text, index)) {
          shortAt = count;
          index++;
        }
        index++;
        continue;
      }
      int end = hexEnd(text, index);
      if (end < text.length() && text.charAt(end) == '.') {
        long four = four(text, index);
        groups[count++] = (int) (four >>> 16);
        groups[count++] = (int) (four & 0xFFFF);
        break;
      }
      groups[count++] = Integer.parseInt(text, index, end, 16);
      index = end;
    }
    if (shortAt != NOWHERE) {
      spread(groups, shortAt, count);
    }
  }

  private static void spread(int[] groups, int shortAt, int count) {
    int moved = count - shortAt;
    System.arraycopy(groups, shortAt, groups, GROUPS - moved, moved);
    Arrays.fill(groups, shortAt, GROUPS - moved, 0);
  }

  private static long half(int[] groups, int from) {
    long half = 0;
    for (int i = from; i < from + GROUPS / 2; i++) {
      half = half << 16 | groups[i];
    }
    return half;
  }

  private static long four(CharSequence text, int from) {
    long four = 0;
    int index = from;
    for (int part = 0; part < 4; part++) {
      int end = digitsEnd(text, index);
      four = four << 8 | number(text, index, end);
      index = end + 1;
    }
    return four;
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return reason == Reason.LENGTH ? text.length() : defect(text);
  }
}
