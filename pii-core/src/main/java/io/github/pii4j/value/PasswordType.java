package io.github.pii4j.value;

/** Takes any text as a password. */
final class PasswordType extends CheckedType<Password> {

  PasswordType(Strictness strictness) {
    super("password", "credential.password", strictness);
  }

  @Override
  public int check(CharSequence text) {
    return text.isEmpty() || text.length() > LONGEST_TEXT ? Reason.LENGTH.bit() : 0;
  }

  @Override
  Password build(CharSequence text) {
    return new Password(text);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return text.length();
  }
}
