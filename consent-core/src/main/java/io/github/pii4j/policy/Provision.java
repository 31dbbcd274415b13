package io.github.pii4j.policy;

/** Whether a person may leave an item out and still use the function. */
public enum Provision {
  /** The function does not work without the item. */
  REQUIRED,

  /** The person may leave it out; what that costs, if anything, stands with the item. */
  OPTIONAL
}
