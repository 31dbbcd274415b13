package io.github.pii4j.policy.diff;

import java.util.List;
import java.util.Map;

/** Which items say the same as others, more exactly. */
final class Precision {

  private static final Map<String, List<String>> FINER =
      Map.of(
          "location.coarse",
          List.of("location.precise", "location.coordinates", "location.gnss", "location.track"),
          "identity.age",
          List.of("identity.birth-date"));

  private Precision() {}

  /** Whether {@code item} says more exactly what {@code coarse} says. */
  static boolean isFiner(String coarse, String item) {
    return FINER.getOrDefault(coarse, List.of()).contains(item);
  }
}
