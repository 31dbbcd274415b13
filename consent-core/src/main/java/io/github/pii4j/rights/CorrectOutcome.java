package io.github.pii4j.rights;

/** What became of a correction in a store. */
public enum CorrectOutcome {
  /** The item has the new value. */
  CORRECTED,
  /** The person has no such item here. */
  NO_SUCH_ITEM,
  /** The value is none that the item can have, such as a telephone number with a wrong digit. */
  NOT_A_VALUE
}
