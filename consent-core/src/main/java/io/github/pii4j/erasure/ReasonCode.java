package io.github.pii4j.erasure;

import java.util.regex.Pattern;

/**
 * A reason as a code, so that no free text with personal values gets into journals.
 *
 * @param text upper-case words joined by underscores, at most 40 characters, such as {@code
 *     UNSETTLED_ORDERS}
 */
public record ReasonCode(String text) {

  // Before the constants, which are checked by it.
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** The person did not show who they are. */
  public static final ReasonCode IDENTITY_NOT_PROVEN = new ReasonCode("IDENTITY_NOT_PROVEN");

  /** Something is open between the person and the host, which the host told before. */
  public static final ReasonCode OPEN_OBLIGATIONS = new ReasonCode("OPEN_OBLIGATIONS");

  /** The request is plainly without ground. */
  public static final ReasonCode MANIFESTLY_UNFOUNDED = new ReasonCode("MANIFESTLY_UNFOUNDED");

  /** The host only processes for somebody else, who must be asked. */
  public static final ReasonCode NOT_THE_CONTROLLER = new ReasonCode("NOT_THE_CONTROLLER");

  /** The person did not confirm in time. */
  public static final ReasonCode NOT_CONFIRMED = new ReasonCode("NOT_CONFIRMED");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another
   */
  public ReasonCode {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a reason is a code of 1 to 40 upper-case letters, digits and underscores");
    }
  }

  /** The code. */
  @Override
  public String toString() {
    return text;
  }
}
