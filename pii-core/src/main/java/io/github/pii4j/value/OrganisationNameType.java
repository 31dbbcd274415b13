package io.github.pii4j.value;

/** Judges the names of organisations. */
final class OrganisationNameType extends FreeTextType<OrganisationName> {

  private static final String SIGNS = " -–—'’.,·•・&/+()（）[]【】《》“”\"、，：:#@!！*";

  OrganisationNameType(Strictness strictness) {
    super(
        "organisation-name",
        "identity.organisation-name",
        strictness,
        2,
        128,
        OrganisationName::new);
  }

  @Override
  boolean allows(int codePoint, int previous) {
    boolean sign =
        codePoint == ' ' ? previous != ' ' && previous != 0 : SIGNS.indexOf(codePoint) >= 0;
    return sign || isLetterOrMark(codePoint) || Character.isDigit(codePoint);
  }

  @Override
  boolean endsWith(int codePoint) {
    return codePoint != ' ';
  }
}
