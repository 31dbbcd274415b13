package io.github.pii4j.consent;

import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Names one line of the ledger. A caller that records a line again under the same id, since it
 * never learned whether the first attempt went through, adds nothing.
 *
 * @param text 32 hexadecimal digits, lower case
 */
public record EventId(String text) {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless there are 32 digits, lower case
   */
  public EventId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("an event id has 32 hexadecimal digits, lower case");
    }
  }

  /** An id that nobody else has. */
  public static EventId random(Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new EventId(HexFormat.of().formatHex(bytes));
  }

  /** The digits. */
  @Override
  public String toString() {
    return text;
  }
}
