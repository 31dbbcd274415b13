package io.github.pii4j.value;

import io.github.pii4j.value.Defect.Grade;
import java.util.EnumSet;
import java.util.Set;

/** Which reasons refuse a value and which only warn. */
public enum Strictness {
  /** Every reason refuses. */
  STRICT(EnumSet.noneOf(Reason.class)),

  /** What a lagging table or a known irregularity of the registers explains is a warning. */
  STANDARD(
      EnumSet.of(Reason.DIVISION_UNLISTED, Reason.AUTHORITY_CATEGORY, Reason.PILOT_NONCONFORMING)),

  /** Whatever leaves the value readable is a warning: for importing old records. */
  LENIENT(
      EnumSet.of(
          Reason.DIVISION_UNLISTED,
          Reason.AUTHORITY_CATEGORY,
          Reason.PILOT_NONCONFORMING,
          Reason.DIVISION_UNKNOWN,
          Reason.DIVISION_CLOSED_BEFORE_BIRTH,
          Reason.DATE_TOO_OLD,
          Reason.PREFIX_UNASSIGNED));

  private final Set<Reason> warnings;

  Strictness(Set<Reason> warnings) {
    this.warnings = warnings;
  }

  /** How bad {@code reason} is. */
  public Grade grade(Reason reason) {
    return warnings.contains(reason) ? Grade.WARNING : Grade.ERROR;
  }
}
