package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time code as a store keeps it: by its keyed hash, never by its digits, and for a pseudonym.
 *
 * <p>All instants are kept to the millisecond: what is finer is cut off.
 *
 * @param slot for whom and for what
 * @param issue tells this code from those before and after it in the slot; random, never given
 *     again
 * @param hash of the digits, bound to the slot and the issue
 * @param issuedAt when it was made
 * @param expiresAt the first instant at which it is no longer good
 * @param attemptsLeft how many more wrong guesses it survives
 * @param isUsed whether it was accepted
 * @param nextIssueAt the first instant at which another code may be made
 * @param windowEndsAt until when the codes that are made are counted together
 * @param issues how many were made in that time, this one included
 */
public record StoredCode(
    CodeSlot slot,
    UUID issue,
    CodeHash hash,
    Instant issuedAt,
    Instant expiresAt,
    int attemptsLeft,
    boolean isUsed,
    Instant nextIssueAt,
    Instant windowEndsAt,
    int issues) {

  /**
   * Cuts the instants to the millisecond.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public StoredCode {
    if (attemptsLeft < 0 || issues < 0) {
      throw new IllegalArgumentException("attempts and issues are never negative");
    }
    issuedAt = cut(issuedAt);
    expiresAt = cut(expiresAt);
    nextIssueAt = cut(nextIssueAt);
    windowEndsAt = cut(windowEndsAt);
  }

  /** The first instant at which nothing depends on it any more, so that it may be forgotten. */
  public Instant keepUntil() {
    return Collections.max(List.of(expiresAt, nextIssueAt, windowEndsAt));
  }

  /** Why no code is accepted any more, null if one is. */
  @Nullable RedemptionOutcome whyClosed(Instant now) {
    if (isUsed) {
      return RedemptionOutcome.ALREADY_USED;
    }
    if (!now.isBefore(expiresAt)) {
      return RedemptionOutcome.EXPIRED;
    }
    return attemptsLeft == 0 ? RedemptionOutcome.TOO_MANY_ATTEMPTS : null;
  }

  StoredCode afterWrongAttempt() {
    return changed(attemptsLeft - 1, isUsed);
  }

  StoredCode afterUse() {
    return changed(attemptsLeft, true);
  }

  private StoredCode changed(int attempts, boolean used) {
    return new StoredCode(
        slot, issue, hash, issuedAt, expiresAt, attempts, used, nextIssueAt, windowEndsAt, issues);
  }

  private static Instant cut(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }
}
