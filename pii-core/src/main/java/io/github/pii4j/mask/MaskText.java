package io.github.pii4j.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masks as the tables write them. */
final class MaskText {

  private static final Pattern ENDS = Pattern.compile("ends (\\d{1,4}) (\\d{1,4}) (\\d{1,4})");
  private static final Pattern GRID = Pattern.compile("grid (\\d)");

  private MaskText() {}

  static Mask parse(String text) {
    Matcher ends = ENDS.matcher(text);
    if (ends.matches()) {
      return Mask.ends(number(ends, 1), number(ends, 2), number(ends, 3));
    }
    Matcher grid = GRID.matcher(text);
    if (grid.matches()) {
      return Mask.grid(number(grid, 1));
    }
    return switch (text) {
      case "all" -> Mask.all();
      case "email" -> Mask.email();
      case "network" -> Mask.network();
      default ->
          throw new IllegalArgumentException(
              "a mask is one of: all; ends HEAD TAIL MINIMUM-HIDDEN; email; network; grid DECIMALS");
    };
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
