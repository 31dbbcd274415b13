package io.github.pii4j.mask;

/** Shows the first 24 bits of an address of version 4, the first 48 of one of version 6. */
record NetworkMask() implements Mask {

  private static final int MOST_SHOWN = 15;
  private static final int LONGEST = 45;

  @Override
  public String apply(CharSequence value) {
    String text = value.toString();
    if (text.length() > LONGEST) {
      return FILLER;
    }
    return text.indexOf(':') < 0 ? four(text) : six(text);
  }

  /** Four parts, the last of which is hidden. */
  private static String four(String text) {
    int last = text.lastIndexOf('.');
    String rest = text.substring(last + 1);
    boolean address =
        text.chars().filter(c -> c == '.').count() == 3
            && text.substring(0, Math.max(last, 0)).chars().allMatch(NetworkMask::isFour)
            && (rest.equals(FILLER)
                || (!rest.isEmpty() && rest.chars().allMatch(NetworkMask::isFour)));
    return address && last <= MOST_SHOWN - 4 ? text.substring(0, last + 1) + FILLER : FILLER;
  }

  private static boolean isFour(int c) {
    return (c >= '0' && c <= '9') || c == '.';
  }

  /** Up to three groups, as far as they are written out before a run of zeros. */
  private static String six(String text) {
    String network = text.endsWith(":" + FILLER) ? text.substring(0, text.length() - 4) : text;
    int end = 0;
    int start = 0;
    for (int groups = 0; groups < 3; groups++) {
      while (end < network.length() && Character.digit(network.charAt(end), 16) >= 0) {
        end++;
      }
      if (end == start
          || end - start > 4
          || end == network.length()
          || network.charAt(end) != ':') {
        return shown(network, start, text);
      }
      end++;
      start = end;
    }
    return shown(network, start, text);
  }

  private static String shown(String network, int start, String text) {
    boolean hidesSome = start < text.length() && start <= MOST_SHOWN;
    return hidesSome ? network.substring(0, start) + FILLER : FILLER;
  }

  @Override
  public int minimumHidden() {
    return 1;
  }

  @Override
  public int mostShown() {
    return MOST_SHOWN;
  }
}
