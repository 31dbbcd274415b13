package io.github.pii4j.value;

import io.github.pii4j.value.Defect.Grade;

/** Judges bank card numbers. */
final class BankCardNumberType extends CheckedType<BankCardNumber> {

  private static final Grouping GROUPING = Grouping.at(4, 8, 12, 16);
  private static final int PREFIXES = 100;

  /** By the first two digits; 0 where no network issues numbers. */
  private final int[] shortest = new int[PREFIXES];

  private final int[] longest = new int[PREFIXES];

  BankCardNumberType(Strictness strictness) {
    super("bank-card", "financial.bank-account", strictness);
    for (String[] row : Table.read("card-networks.tsv", 5)) {
      for (int prefix = Integer.parseInt(row[0]); prefix <= Integer.parseInt(row[1]); prefix++) {
        shortest[prefix] = Integer.parseInt(row[2]);
        longest[prefix] = Integer.parseInt(row[3]);
      }
    }
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int separators = GROUPING.separators(text);
    int length = GROUPING.length(text, separators);
    if (firstBadCharacter(text, separators) >= 0) {
      return Reason.CHARACTER.bit() | (isLength(length) ? 0 : Reason.LENGTH.bit());
    }
    return length < 2 ? Reason.LENGTH.bit() : checkNumber(text, separators, length);
  }

  private int checkNumber(CharSequence text, int separators, int length) {
    int prefix = prefix(text, separators);
    int bits = 0;
    if (shortest[prefix] == 0) {
      bits |= Reason.PREFIX_UNASSIGNED.bit();
    }
    if (!isLength(length) || (shortest[prefix] != 0 && !fits(prefix, length))) {
      bits |= Reason.LENGTH.bit();
    }
    return luhn(text, separators, length) ? bits : bits | Reason.CHECK_CHARACTER.bit();
  }

  private boolean fits(int prefix, int length) {
    return length >= shortest[prefix] && length <= longest[prefix];
  }

  private static boolean isLength(int length) {
    return length >= 13 && length <= BankCardNumber.LONGEST;
  }

  private static boolean luhn(CharSequence text, int separators, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = GROUPING.at(text, separators, length - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  @Override
  Grade grade(Reason reason, CharSequence text) {
    return switch (reason) {
      case CHECK_CHARACTER -> isToleratedCheck(text) ? Grade.WARNING : Grade.ERROR;
      case PREFIX_UNASSIGNED -> startsWithZero(text) ? Grade.ERROR : strictness().grade(reason);
      default -> strictness().grade(reason);
    };
  }

  private boolean isToleratedCheck(CharSequence text) {
    return strictness() == Strictness.LENIENT
        && isUnionPay(prefix(text, GROUPING.separators(text)));
  }

  /** A leading zero would be lost in the number that is kept. */
  private static boolean startsWithZero(CharSequence text) {
    return prefix(text, GROUPING.separators(text)) < 10;
  }

  private static boolean isUnionPay(int prefix) {
    return prefix == 62 || prefix == 81;
  }

  @Override
  BankCardNumber build(CharSequence text) {
    int separators = GROUPING.separators(text);
    long digits = 0;
    for (int i = 0; i < GROUPING.length(text, separators); i++) {
      digits = digits * 10 + (GROUPING.at(text, separators, i) - '0');
    }
    return BankCardNumber.ofDigits(digits);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    int separators = GROUPING.separators(text);
    return switch (reason) {
      case LENGTH -> Math.min(GROUPING.length(text, separators), BankCardNumber.LONGEST);
      case CHARACTER -> firstBadCharacter(text, separators);
      case CHECK_CHARACTER -> GROUPING.length(text, separators) - 1;
      default -> 0;
    };
  }

  private static int firstBadCharacter(CharSequence text, int separators) {
    for (int i = 0; i < GROUPING.length(text, separators); i++) {
      char c = GROUPING.at(text, separators, i);
      if (c < '0' || c > '9') {
        return i;
      }
    }
    return -1;
  }

  private static int prefix(CharSequence text, int separators) {
    return (GROUPING.at(text, separators, 0) - '0') * 10 + GROUPING.at(text, separators, 1) - '0';
  }
}
