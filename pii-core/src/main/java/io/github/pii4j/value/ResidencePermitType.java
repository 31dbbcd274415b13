package io.github.pii4j.value;

/** Judges the numbers of residence permits. */
final class ResidencePermitType extends PersonNumberType<ResidencePermit> {

  ResidencePermitType(Strictness strictness, Today today) {
    super("residence-permit", "identity.residence-permit", strictness, today);
  }

  /** 710000 is in no permit, though it is the code of Taiwan; 830000 stands for it. */
  @Override
  int checkHead(int head, int date) {
    if (head == 810_000 || head == 820_000 || head == 830_000) {
      return 0;
    }
    int province = head / 10_000;
    return province == 71 || (province >= 81 && province <= 83)
        ? Reason.DIVISION_UNKNOWN.bit()
        : Reason.OTHER_DOCUMENT.bit();
  }

  @Override
  ResidencePermit ofBody(long body) {
    return new ResidencePermit(body);
  }
}
