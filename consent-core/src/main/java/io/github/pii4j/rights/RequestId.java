package io.github.pii4j.rights;

import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Names one request; says nothing about the person.
 *
 * @param text 32 hexadecimal digits, lower case
 */
public record RequestId(String text) implements Comparable<RequestId> {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless there are 32 digits, lower case
   */
  public RequestId {
    if (!isId(text)) {
      throw new IllegalArgumentException("a request id has 32 hexadecimal digits, lower case");
    }
  }

  /** Whether this text has the form of one. */
  public static boolean isId(String text) {
    return FORM.matcher(text).matches();
  }

  /** An id that no other request has. */
  public static RequestId random(Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RequestId(HexFormat.of().formatHex(bytes));
  }

  @Override
  public int compareTo(RequestId other) {
    return text.compareTo(other.text);
  }

  /** The digits. */
  @Override
  public String toString() {
    return text;
  }
}
