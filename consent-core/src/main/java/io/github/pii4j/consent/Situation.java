package io.github.pii4j.consent;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One person at one instant: what is recorded about them, and how old they are known to be.
 *
 * @param ageRequired whether nobody passes whose age is not on record
 */
record Situation(ConsentHistory history, Instant now, OptionalInt years, boolean ageRequired) {

  private static final int OF_AGE_TO_CONSENT = 14;

  /** Whether only a guardian can consent for them (PIPL, article 31). */
  boolean needsGuardian() {
    return isYoungerThan(OF_AGE_TO_CONSENT);
  }

  boolean lacksAge() {
    return ageRequired && years.isEmpty();
  }

  boolean isYoungerThan(int age) {
    return years.isPresent() && years.getAsInt() < age;
  }
}
