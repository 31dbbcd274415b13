package io.github.pii4j.value;

/** The check digit of machine-readable travel documents (ICAO 9303-3, section 4.9). */
final class Icao {

  static final int[] WEIGHTS = {7, 3, 1};

  private Icao() {}

  /** The value of a digit, a capital letter or the filler. */
  static int valueOf(char c) {
    if (c == '<') {
      return 0;
    }
    return c <= '9' ? c - '0' : c - 'A' + 10;
  }
}
