package io.github.pii4j.policy;

/** Whether a function works without an item. */
public enum Provision {
  /** The function does not work without the item. */
  REQUIRED,

  /** The function works without the item. */
  OPTIONAL
}
