package io.github.pii4j.category;

/**
 * How much harm the disclosure of a kind of personal data can do.
 *
 * <p>The order is from least to most sensitive, so {@code compareTo} answers "is this more
 * sensitive".
 */
public enum Sensitivity {
  /** Personal, but neither private nor sensitive; the only grade that marketing may touch. */
  GENERAL,

  /**
   * Private information that the person does not wish others to know (Civil Code of the People's
   * Republic of China, article 1034).
   */
  PRIVATE,

  /**
   * Sensitive personal information: biometrics, religion, specific identities, health, financial
   * accounts, whereabouts, and anything of a minor under fourteen (PIPL, article 28).
   */
  SENSITIVE;

  /** Whether processing needs separate consent, necessity and an impact statement (PIPL 29, 30). */
  public boolean needsSeparateConsent() {
    return this == SENSITIVE;
  }
}
