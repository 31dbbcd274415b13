package io.github.pii4j.consent;

import java.util.Locale;

/** Who did what a line of the ledger records. */
public enum Actor {
  /** The person whose data it is. */
  PERSON,
  /** Their guardian, who speaks for a person under fourteen (PIPL 31). */
  GUARDIAN,
  /** The controller. */
  CONTROLLER,
  /** A court or another authority. */
  AUTHORITY;

  /** As in the ledger's text, such as {@code guardian}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
