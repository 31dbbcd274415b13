package io.github.pii4j.value;

/** The canonical texts of addresses of the Internet Protocol. */
final class IpText {

  private static final int GROUPS = 8;

  /** What stands before an address of version 4 (RFC 4291, section 2.5.5.2). */
  private static final long MAPPED = 0xFFFF;

  private IpText() {}

  static String four(int bits) {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }

  /**
   * RFC 5952: lower case, no leading zeros, the first longest run of zeros left out, an address of
   * version 4 inside in decimal parts.
   */
  static String six(long high, long low) {
    if (high == 0 && low >>> 32 == MAPPED) {
      return "::ffff:" + four((int) low);
    }
    int start = longestZeros(high, low);
    int length = start < 0 ? 0 : zerosFrom(start, high, low);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
          text.append(':');
        }
        text.append(Integer.toHexString(group(i, high, low)));
      }
    }
    return text.toString();
  }

  /** Where the first longest run of two or more groups of zeros begins, or -1. */
  private static int longestZeros(long high, long low) {
    int best = -1;
    int bestLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int length = zerosFrom(i, high, low);
      if (length > bestLength) {
        best = i;
        bestLength = length;
      }
    }
    return best;
  }

  private static int zerosFrom(int start, long high, long low) {
    int end = start;
    while (end < GROUPS && group(end, high, low) == 0) {
      end++;
    }
    return end - start;
  }

  private static int group(int index, long high, long low) {
    long half = index < GROUPS / 2 ? high : low;
    return (int) (half >>> (48 - index % 4 * 16)) & 0xFFFF;
  }
}
