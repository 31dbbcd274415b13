package io.github.pii4j.mask;

/** Shows the ends of a value. */
record EndsMask(int head, int tail, int minimumHidden) implements Mask {

  private static final int MOST = 1024;

  EndsMask {
    if (head < 0 || tail < 0 || minimumHidden < 1) {
      throw new IllegalArgumentException("head and tail must be >= 0, minimumHidden >= 1");
    }
    if (head > MOST || tail > MOST || minimumHidden > MOST) {
      throw new IllegalArgumentException("head, tail and minimumHidden must be <= " + MOST);
    }
  }

  @Override
  public String apply(CharSequence value) {
    String text = value.toString();
    int length = text.codePointCount(0, text.length());
    if (isMasked(text, length)) {
      return text;
    }
    if (length - head - tail < minimumHidden) {
      return FILLER;
    }
    return text.substring(0, text.offsetByCodePoints(0, head))
        + FILLER
        + text.substring(text.offsetByCodePoints(text.length(), -tail));
  }

  private boolean isMasked(String text, int length) {
    boolean sameForm =
        length == head + FILLER.length() + tail
            && text.startsWith(FILLER, text.offsetByCodePoints(0, head));
    return sameForm || text.equals(FILLER);
  }

  @Override
  public int mostShown() {
    return head + tail;
  }
}
