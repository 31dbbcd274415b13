package io.github.pii4j.consent;

import java.util.regex.Pattern;

/**
 * Names a ledger among those of the same store, and in its checkpoints: one for each tenant.
 *
 * @param text such as {@code consent.example.com/zhihui-laowu}
 */
public record LedgerName(String text) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9./-]{0,98}[a-z0-9])?");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is 1 to 100 lower case letters, digits, dots,
   *     slashes and hyphens, with a letter or digit at either end
   */
  public LedgerName {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "the name of a ledger is 1 to 100 of a-z, 0-9, dot, slash and hyphen,"
              + " with a letter or digit at either end");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
