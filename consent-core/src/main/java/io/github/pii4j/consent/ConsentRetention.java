package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How long, after an account ended, it can still be told who gave the consents that the ledger
 * holds. Before that they are evidence for both sides; after it nobody needs to know (PIPL, article
 * 19). The lines themselves name nobody and stay, for every later proof rests on them.
 *
 * @param afterEnd from the end of the account
 * @param ground why so long
 */
public record ConsentRetention(Period afterEnd, String ground) {

  /**
   * Three years, as of 2026-11. No statute says how long consent is to be evidenced; this is the
   * general limitation period (Civil Code, article 188), to be confirmed by counsel.
   */
  public static final ConsentRetention LIMITATION_PERIOD =
      new ConsentRetention(Period.ofYears(3), "Civil Code, article 188, limitation period");

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the period is negative or the ground blank
   */
  public ConsentRetention {
    requireNonNull(afterEnd, "afterEnd");
    if (afterEnd.isNegative()) {
      throw new IllegalArgumentException("the time of keeping is not negative");
    }
    if (ground.isBlank()) {
      throw new IllegalArgumentException("a time of keeping needs its ground");
    }
  }

  /** Whatever ended before this instant is past its time; days are those of China. */
  Instant cutoff(Instant now) {
    return now.atZone(ZONE).minus(afterEnd).toInstant();
  }
}
