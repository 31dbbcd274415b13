package io.github.pii4j.value;

import java.util.List;
import java.util.OptionalInt;

/**
 * An administrative division of China, county level and above (GB/T 2260), open or closed.
 *
 * @param code six digits
 * @param name the name it has, or had last
 * @param lastYear the last year in which it was seen; empty if it is current or the year is unknown
 * @param current whether it is current
 * @param successors codes that took over, where known
 */
public record Division(
    int code, String name, OptionalInt lastYear, boolean current, List<Integer> successors) {

  /** Copies. */
  public Division {
    successors = List.copyOf(successors);
  }
}
