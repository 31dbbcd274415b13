package io.github.pii4j.crypto;

/**
 * The answer to a one-time code that a person entered.
 *
 * @param outcome what became of it
 * @param attemptsLeft how many more attempts there are if it was {@link RedemptionOutcome#WRONG},
 *     otherwise 0
 */
public record Redemption(RedemptionOutcome outcome, int attemptsLeft) {

  static Redemption of(RedemptionOutcome outcome) {
    return new Redemption(outcome, 0);
  }

  static Redemption wrong(int attemptsLeft) {
    return new Redemption(RedemptionOutcome.WRONG, attemptsLeft);
  }

  /** Whether the code was the right one, in time, for the first time. */
  public boolean isAccepted() {
    return outcome == RedemptionOutcome.ACCEPTED;
  }
}
