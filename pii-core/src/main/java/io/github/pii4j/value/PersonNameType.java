package io.github.pii4j.value;

/** Judges the names of people. */
final class PersonNameType extends FreeTextType<PersonName> {

  /** The dots that keyboards give for the one between the parts of a name. */
  private static final String DOTS = "•‧∙・･．";

  private static final String JOINERS = " -'’.·" + DOTS;

  PersonNameType(Strictness strictness) {
    super("person-name", "identity.name", strictness, 1, 64, PersonName::new);
  }

  @Override
  boolean allows(int codePoint, int previous) {
    if (isLetterOrMark(codePoint)) {
      return true;
    }
    boolean afterAbbreviation = codePoint == ' ' && previous == '.';
    return JOINERS.indexOf(codePoint) >= 0 && (afterAbbreviation || isLetterOrMark(previous));
  }

  @Override
  boolean endsWith(int codePoint) {
    return isLetterOrMark(codePoint) || codePoint == '.';
  }

  @Override
  String canonical(String text) {
    StringBuilder canonical = new StringBuilder(text);
    for (int i = 0; i < canonical.length(); i++) {
      if (DOTS.indexOf(canonical.charAt(i)) >= 0) {
        canonical.setCharAt(i, '·');
      }
    }
    return canonical.toString();
  }
}
