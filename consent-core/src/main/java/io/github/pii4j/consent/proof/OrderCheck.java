package io.github.pii4j.consent.proof;

/**
 * Follows the numbers of a log's entries. A break of the order is found once; what goes on from
 * there, forward or back, is taken as the order from then on.
 */
final class OrderCheck {

  enum Step {
    /** It comes after the entry before. */
    FOLLOWS,
    /** Entries before it are missing. */
    JUMPS,
    /** Its number was passed already. */
    STRAYS,
    /** It comes after the one that strayed. */
    RESUMES
  }

  private long next;
  private long lost;
  private long afterStray;

  OrderCheck(long next) {
    this.next = next;
  }

  Step step(long sequence, Findings findings) {
    if (sequence == next) {
      return go(sequence, Step.FOLLOWS);
    }
    if (sequence == afterStray) {
      return go(sequence, Step.RESUMES);
    }
    if (sequence > next) {
      missing(sequence - next, findings);
      return go(sequence, Step.JUMPS);
    }
    findings.add(VerifyResult.SEQUENCE_GAP, sequence, "stands after a later one, or a second time");
    afterStray = sequence + 1;
    return Step.STRAYS;
  }

  private Step go(long sequence, Step step) {
    next = sequence + 1;
    lost = 0;
    afterStray = 0;
    return step;
  }

  private void missing(long count, Findings findings) {
    if (count != lost) {
      findings.add(VerifyResult.SEQUENCE_GAP, next, count + " missing from here on");
    }
  }

  /** An entry came that cannot be read: its number, if it had one. */
  long lose() {
    return next + lost++;
  }

  /** The last number that came. */
  long last() {
    return next - 1 + lost;
  }
}
