package io.github.pii4j.value;

import static io.github.pii4j.value.Reason.AUTHORITY_CATEGORY;
import static io.github.pii4j.value.Reason.CHECK_CHARACTER_DISPUTED;
import static io.github.pii4j.value.Reason.DATE_TOO_OLD;
import static io.github.pii4j.value.Reason.DIVISION_CLOSED_BEFORE_BIRTH;
import static io.github.pii4j.value.Reason.DIVISION_UNKNOWN;
import static io.github.pii4j.value.Reason.DIVISION_UNLISTED;
import static io.github.pii4j.value.Reason.MOBILE_COUNTRY_CODE;
import static io.github.pii4j.value.Reason.NATIONALITY;
import static io.github.pii4j.value.Reason.PILOT_NONCONFORMING;
import static io.github.pii4j.value.Reason.PLACEHOLDER;
import static io.github.pii4j.value.Reason.PREFIX_UNASSIGNED;
import static io.github.pii4j.value.Reason.UNVERIFIABLE;

import io.github.pii4j.value.Defect.Grade;
import java.util.EnumSet;
import java.util.Set;

/** Which reasons refuse a value and which only warn. */
public enum Strictness {
  /** Every reason refuses, but for {@link Reason#UNVERIFIABLE}, which is the type's fault. */
  STRICT(EnumSet.of(UNVERIFIABLE)),

  /** What a lagging table or a known irregularity of the registers explains is a warning. */
  STANDARD(
      EnumSet.of(
          UNVERIFIABLE, DIVISION_UNLISTED, AUTHORITY_CATEGORY, PILOT_NONCONFORMING, PLACEHOLDER)),

  /** Whatever leaves the value readable is a warning: for importing old records. */
  LENIENT(
      EnumSet.of(
          UNVERIFIABLE,
          DIVISION_UNLISTED,
          AUTHORITY_CATEGORY,
          PILOT_NONCONFORMING,
          PLACEHOLDER,
          DIVISION_UNKNOWN,
          DIVISION_CLOSED_BEFORE_BIRTH,
          DATE_TOO_OLD,
          PREFIX_UNASSIGNED,
          NATIONALITY,
          MOBILE_COUNTRY_CODE,
          CHECK_CHARACTER_DISPUTED));

  private final Set<Reason> warnings;

  Strictness(Set<Reason> warnings) {
    this.warnings = warnings;
  }

  /** How bad {@code reason} is. */
  public Grade grade(Reason reason) {
    return warnings.contains(reason) ? Grade.WARNING : Grade.ERROR;
  }

  /** Whether a text with the {@code bits} that a check has returned is accepted. */
  public boolean accepts(int bits) {
    return Reason.decode(bits).stream().allMatch(reason -> grade(reason) == Grade.WARNING);
  }
}
