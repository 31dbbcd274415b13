package io.github.pii4j.policy.diff;

/** Whether a change means more for the person's data, less, or something else. */
public enum Direction {
  /** More is done with the data. */
  EXPAND,
  /** Less is done with the data. */
  NARROW,
  /** The same amount, differently. */
  SHIFT,
  /** Nothing about the data. */
  NEUTRAL;

  /** The direction of the same change made backwards. */
  public Direction opposite() {
    return switch (this) {
      case EXPAND -> NARROW;
      case NARROW -> EXPAND;
      case SHIFT, NEUTRAL -> this;
    };
  }
}
