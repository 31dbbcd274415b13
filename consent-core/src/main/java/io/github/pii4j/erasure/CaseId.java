package io.github.pii4j.erasure;

import java.util.HexFormat;
import java.util.Random;

/**
 * Names one erasure case; says nothing about the person.
 *
 * @param text 32 hexadecimal digits, lower case
 */
public record CaseId(String text) {

  private static final int BYTES = 16;
  private static final int DIGITS = 2 * BYTES;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless there are 32 digits, lower case
   */
  public CaseId {
    if (!isId(text)) {
      throw new IllegalArgumentException("a case id has 32 hexadecimal digits, lower case");
    }
  }

  /** Whether this text has the form of one. */
  public static boolean isId(String text) {
    return text.length() == DIGITS && text.chars().allMatch(CaseId::isDigit);
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /** An id that no other case has. */
  public static CaseId random(Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new CaseId(HexFormat.of().formatHex(bytes));
  }

  /** The digits. */
  @Override
  public String toString() {
    return text;
  }
}
