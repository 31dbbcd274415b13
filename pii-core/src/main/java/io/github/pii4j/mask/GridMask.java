package io.github.pii4j.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the decimals of two coordinates. */
record GridMask(int decimals) implements Mask {

  private static final int DECIMALS = 6;

  /** Both numbers, each with a filler or at least as many decimals as are kept. */
  private static final Pattern PAIR =
      Pattern.compile("(-?\\d{1,3}\\.)(\\d{0,6})(\\*{4})?,(-?\\d{1,3}\\.)(\\d{0,6})(\\*{4})?");

  GridMask {
    if (decimals < 0 || decimals >= DECIMALS) {
      throw new IllegalArgumentException("from 0 to 5 decimals, not " + decimals);
    }
  }

  @Override
  public String apply(CharSequence value) {
    if (value.length() > 40) {
      return FILLER;
    }
    Matcher pair = PAIR.matcher(value);
    boolean fits = pair.matches() && fits(pair, 2) && fits(pair, 5);
    return fits ? shown(pair, 1) + "," + shown(pair, 4) : FILLER;
  }

  /** Whether something is hidden, now or already. */
  private boolean fits(Matcher pair, int group) {
    int length = pair.group(group).length();
    return pair.group(group + 1) == null ? length > decimals : length == decimals;
  }

  private String shown(Matcher pair, int group) {
    return pair.group(group) + pair.group(group + 1).substring(0, decimals) + FILLER;
  }

  @Override
  public int minimumHidden() {
    return 2;
  }

  @Override
  public int mostShown() {
    return 2 * ("-180.".length() + decimals) + 1;
  }
}
