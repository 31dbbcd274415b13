package io.github.pii4j.value;

/** A personal value of up to twelve digits and capital letters, kept as one number. */
abstract class CodePii extends Pii {

  static final int LONGEST = 12;

  private static final int RADIX = 37;
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** In base 37, where zero stands for no character. */
  private final long packed;

  CodePii(CharSequence code) {
    long number = 0;
    for (int i = 0; i < code.length(); i++) {
      number = number * RADIX + ALPHABET.indexOf(code.charAt(i)) + 1;
    }
    this.packed = number;
  }

  @Override
  public String reveal() {
    StringBuilder code = new StringBuilder(LONGEST);
    for (long rest = packed; rest > 0; rest /= RADIX) {
      code.append(ALPHABET.charAt((int) (rest % RADIX) - 1));
    }
    return code.reverse().toString();
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof CodePii that && getClass() == that.getClass() && packed == that.packed;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(packed);
  }
}
