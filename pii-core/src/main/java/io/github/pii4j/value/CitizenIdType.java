package io.github.pii4j.value;

/** Judges citizen ids of eighteen characters. */
final class CitizenIdType extends PersonNumberType<CitizenId> {

  private final DivisionTable divisions;

  CitizenIdType(Strictness strictness, Today today, DivisionTable divisions) {
    super("citizen-id", "identity.citizen-id", strictness, today);
    this.divisions = divisions;
  }

  @Override
  int checkHead(int head, int date) {
    return isResidencePermit(head)
        ? Reason.OTHER_DOCUMENT.bit()
        : checkDivision(divisions, head, date / 10_000);
  }

  private static boolean isResidencePermit(int head) {
    return head / 10_000 >= 81 && head / 10_000 <= 83;
  }

  /** A division is wrong only if it had closed before the birth: codes begin after it too. */
  static int checkDivision(DivisionTable divisions, int code, int birthYear) {
    if (divisions.contains(code)) {
      return divisions.closedBefore(code, birthYear)
          ? Reason.DIVISION_CLOSED_BEFORE_BIRTH.bit()
          : 0;
    }
    return divisions.containsPrefecture(code / 100)
        ? Reason.DIVISION_UNLISTED.bit()
        : Reason.DIVISION_UNKNOWN.bit();
  }

  @Override
  CitizenId ofBody(long body) {
    return new CitizenId(body);
  }
}
