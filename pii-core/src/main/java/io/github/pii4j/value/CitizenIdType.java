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
        : divisions.check(head, date / 10_000);
  }

  private static boolean isResidencePermit(int head) {
    return head >= 810_000 && head < 840_000;
  }

  @Override
  CitizenId ofBody(long body) {
    return new CitizenId(body);
  }
}
