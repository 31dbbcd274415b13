package io.github.pii4j.value;

import io.github.pii4j.value.Defect.Grade;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges unified social credit codes. */
final class UnifiedSocialCreditCodeType extends CheckedType<UnifiedSocialCreditCode> {

  private static final Grouping GROUPING = Grouping.at(2, 8, 17);
  private static final String ALPHABET = UnifiedSocialCreditCode.ALPHABET;
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Registered at the national level; in no table of divisions. */
  private static final int NATIONAL = 100_000;

  private final DivisionTable divisions;
  private final boolean[][] pairs = pairs();

  UnifiedSocialCreditCodeType(Strictness strictness, DivisionTable divisions) {
    super("uscc", "identity.uscc", strictness);
    this.divisions = divisions;
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int separators = GROUPING.separators(text);
    int bits = firstBadCharacter(text, separators) >= 0 ? Reason.CHARACTER.bit() : 0;
    if (GROUPING.length(text, separators) != UnifiedSocialCreditCode.LENGTH) {
      bits |= Reason.LENGTH.bit();
    }
    return bits != 0 ? bits : checkParts(text, separators);
  }

  private int checkParts(CharSequence text, int separators) {
    int bits = 0;
    if (!pairs[place(text, separators, 0)][place(text, separators, 1)]) {
      bits |= Reason.AUTHORITY_CATEGORY.bit();
    }
    bits |= checkDivision(division(text, separators));
    boolean embeddedFits = embeddedCheckFits(text, separators);
    if (!embeddedFits) {
      bits |= Reason.EMBEDDED_ORGANISATION_CODE.bit();
    }
    return bits | checkLast(text, separators, embeddedFits);
  }

  /** Registrars use codes of development zones too, so only prefecture and province are judged. */
  private int checkDivision(int code) {
    if (code == NATIONAL || divisions.containsPrefecture(code / 100)) {
      return 0;
    }
    return divisions.containsProvince(code / 10_000)
        ? Reason.DIVISION_UNLISTED.bit()
        : Reason.DIVISION_UNKNOWN.bit();
  }

  private static int checkLast(CharSequence text, int separators, boolean embeddedFits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += place(text, separators, i) * WEIGHTS[i];
    }
    if ((31 - sum % 31) % 31 == place(text, separators, 17)) {
      return 0;
    }
    return embeddedFits && isFujianPilot(text, separators)
        ? Reason.PILOT_NONCONFORMING.bit()
        : Reason.CHECK_CHARACTER.bit();
  }

  /** Early codes of Fuzhou and Xiamen, whose last character was computed otherwise. */
  private static boolean isFujianPilot(CharSequence text, int separators) {
    int prefecture = division(text, separators) / 100;
    return (prefecture == 3501 || prefecture == 3502)
        && GROUPING.at(text, separators, 8) == 'M'
        && GROUPING.at(text, separators, 9) == '0'
        && GROUPING.at(text, separators, 10) == '0'
        && GROUPING.at(text, separators, 11) == '0';
  }

  private static boolean embeddedCheckFits(CharSequence text, int separators) {
    int sum = 0;
    int[] weights = OrganisationCode.WEIGHTS;
    for (int i = 0; i < weights.length; i++) {
      sum += OrganisationCode.valueOf(GROUPING.at(text, separators, 8 + i)) * weights[i];
    }
    return GROUPING.at(text, separators, 16) == OrganisationCode.checkCharacter(sum);
  }

  @Override
  Grade grade(Reason reason, CharSequence text) {
    boolean unknownAuthority =
        reason == Reason.AUTHORITY_CATEGORY
            && !isAuthority(place(text, GROUPING.separators(text), 0));
    return unknownAuthority ? Grade.ERROR : strictness().grade(reason);
  }

  private boolean isAuthority(int place) {
    for (boolean known : pairs[place]) {
      if (known) {
        return true;
      }
    }
    return false;
  }

  @Override
  UnifiedSocialCreditCode build(CharSequence text) {
    int separators = GROUPING.separators(text);
    return UnifiedSocialCreditCode.ofPlaces(index -> place(text, separators, index));
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return switch (reason) {
      case LENGTH -> Math.min(text.length(), UnifiedSocialCreditCode.LENGTH);
      case CHARACTER -> firstBadCharacter(text, GROUPING.separators(text));
      case DIVISION_UNKNOWN, DIVISION_UNLISTED -> 2;
      case EMBEDDED_ORGANISATION_CODE -> 16;
      case CHECK_CHARACTER, PILOT_NONCONFORMING -> 17;
      default -> 0;
    };
  }

  /** Letters may stand anywhere but in the division. */
  private static int firstBadCharacter(CharSequence text, int separators) {
    for (int i = 0; i < GROUPING.length(text, separators); i++) {
      int place = place(text, separators, i);
      if (place < 0 || (place > 9 && i >= 2 && i < 8)) {
        return i;
      }
    }
    return -1;
  }

  private static int division(CharSequence text, int separators) {
    int code = 0;
    for (int i = 2; i < 8; i++) {
      code = code * 10 + place(text, separators, i);
    }
    return code;
  }

  private static int place(CharSequence text, int separators, int index) {
    return ALPHABET.indexOf(GROUPING.at(text, separators, index));
  }

  private static boolean[][] pairs() {
    Set<String> listed =
        Table.read("uscc-authorities.tsv", 3).stream()
            .map(row -> row[0] + row[1])
            .collect(Collectors.toSet());
    boolean[][] pairs = new boolean[ALPHABET.length()][ALPHABET.length()];
    for (String pair : listed) {
      pairs[ALPHABET.indexOf(pair.charAt(0))][ALPHABET.indexOf(pair.charAt(1))] = true;
    }
    return pairs;
  }
}
