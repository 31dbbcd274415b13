package io.github.pii4j.erasure;

/** Where a handler's effect takes place. */
public enum Locality {
  /**
   * In the database of the store: effect, fence and journal are committed together, so the effect
   * happens once.
   */
  SAME_DATABASE,
  /** Elsewhere: the effect is repeated under the same key until its result is recorded. */
  EXTERNAL
}
