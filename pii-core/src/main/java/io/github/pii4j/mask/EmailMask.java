package io.github.pii4j.mask;

/**
 * Shows the domain of an e-mail address, and the first character of a local part of three or more.
 */
record EmailMask() implements Mask {

  private static final int SHORTEST_LOCAL = 3;
  private static final int MOST_DOMAIN = 255;

  @Override
  public String apply(CharSequence value) {
    String text = value.toString();
    int at = text.lastIndexOf('@');
    if (at < 1 || text.indexOf('@') < at || !isDomain(text, at + 1)) {
      return FILLER;
    }
    String local = text.substring(0, at);
    return masked(local) + text.substring(at);
  }

  private static String masked(String local) {
    int length = local.codePointCount(0, local.length());
    int first = local.offsetByCodePoints(0, 1);
    if (local.equals(FILLER) || local.substring(first).equals(FILLER)) {
      return local;
    }
    return length < SHORTEST_LOCAL ? FILLER : local.substring(0, first) + FILLER;
  }

  private static boolean isDomain(String text, int from) {
    return from < text.length()
        && text.length() - from <= MOST_DOMAIN
        && text.chars().skip(from).allMatch(EmailMask::isDomainCharacter);
  }

  private static boolean isDomainCharacter(int c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  @Override
  public int minimumHidden() {
    return 1;
  }

  @Override
  public int mostShown() {
    return 1 + 1 + MOST_DOMAIN;
  }
}
