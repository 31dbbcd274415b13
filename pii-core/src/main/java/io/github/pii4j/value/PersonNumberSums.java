package io.github.pii4j.value;

import java.util.Arrays;

/**
 * The head, the birth date and the check sum of a number of eighteen characters, in one pass and in
 * one {@code long}: what a character adds to all three is one look-up, so nothing is multiplied.
 */
final class PersonNumberSums {

  private static final int LENGTH = PersonNumberType.LENGTH;
  private static final int HALFWAY = LENGTH / 2;
  private static final int LAST = LENGTH - 1;
  private static final int DATE = 6;
  private static final int SEQUENCE = 14;

  /** Where the date and the head begin, above the check sum. */
  private static final int DATE_BIT = 11;

  private static final int HEAD_BIT = 38;

  /** What a character adds that may not stand where it does; eighteen of them still fit. */
  private static final long BAD = 1L << 58;

  /** The last ASCII character; a table by place and character is 128 wide. */
  private static final int ASCII = 127;

  private static final long[] SHARES = shares();

  private PersonNumberSums() {}

  /** The sums of a text of eighteen characters, in two short loops: no long one is unrolled. */
  static long of(CharSequence text) {
    return of(text, 0, HALFWAY) + of(text, HALFWAY, LENGTH);
  }

  private static long of(CharSequence text, int from, int to) {
    long sums = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      sums += c <= ASCII ? SHARES[i << 7 | c] : BAD;
    }
    return sums;
  }

  /** Whether every character may stand where it does, and the last one fits (ISO 7064 MOD 11-2). */
  static boolean areRight(long sums) {
    return sums < BAD && bits(sums, 0, DATE_BIT) % 11 == 1;
  }

  /** The first six digits. */
  static int head(long sums) {
    return (int) (sums >>> HEAD_BIT);
  }

  /** The date, yyyymmdd. */
  static int date(long sums) {
    return bits(sums, DATE_BIT, HEAD_BIT);
  }

  private static int bits(long sums, int from, int to) {
    return (int) (sums >>> from) & ((1 << (to - from)) - 1);
  }

  private static long[] shares() {
    long[] shares = new long[LENGTH << 7];
    Arrays.fill(shares, BAD);
    for (int i = 0; i < LENGTH; i++) {
      for (int digit = 0; digit < 10; digit++) {
        shares[i << 7 | ('0' + digit)] = digit * ofOne(i);
      }
    }
    shares[LAST << 7 | 'X'] = 10;
    return shares;
  }

  /** What the digit 1 adds: its weight is a power of two (GB 11643, 4.4). */
  private static long ofOne(int i) {
    long weight = (1L << (LAST - i)) % 11;
    if (i < DATE) {
      return powerOfTen(DATE - 1 - i) << HEAD_BIT | weight;
    }
    return i < SEQUENCE ? powerOfTen(SEQUENCE - 1 - i) << DATE_BIT | weight : weight;
  }

  private static long powerOfTen(int exponent) {
    return exponent == 0 ? 1 : 10 * powerOfTen(exponent - 1);
  }
}
