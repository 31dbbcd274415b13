package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.PolicyVersion;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands once clock and versions are looked at: a pure function of their lines, the
 * published editions, the scope and the instant. Immutable and thread-safe.
 */
public final class ConsentStates {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PolicyHistory policies;
  private final @Nullable Period renewal;

  private ConsentStates(PolicyHistory policies, @Nullable Period renewal) {
    this.policies = requireNonNull(policies, "policies");
    this.renewal = renewal;
  }

  /** Under these editions; a stale consent never lapses. */
  public static ConsentStates of(PolicyHistory policies) {
    return new ConsentStates(policies, null);
  }

  /**
   * The same; a stale consent that is not renewed this long after the edition that made it stale
   * took effect lapses, and with it what it still allowed.
   *
   * @throws IllegalArgumentException if the period is negative
   */
  public ConsentStates renewWithin(Period time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("the time to renew is not negative");
    }
    return new ConsentStates(policies, time);
  }

  /** The state of one scope at an instant. */
  public ConsentState state(ConsentHistory history, ConsentScope scope, Instant now) {
    Standing standing = history.standing(scope);
    ConsentState plain = standing.at(now);
    return plain == ConsentState.GIVEN ? aged(version(standing), scope, now) : plain;
  }

  /** When what this edition makes stale lapses. */
  Optional<Instant> deadline(PublishedEdition edition) {
    return Optional.ofNullable(renewal)
        .map(time -> edition.start().atZone(ZONE).plus(time).toInstant());
  }

  /** Every instant at which something lapses. */
  Stream<Instant> deadlines() {
    return policies.all().flatMap(edition -> deadline(edition).stream());
  }

  PolicyHistory policies() {
    return policies;
  }

  private ConsentState aged(Optional<PolicyVersion> given, ConsentScope scope, Instant now) {
    if (given.isEmpty()) {
      return ConsentState.STALE;
    }
    return policies
        .overtaking(scope, given.get(), now)
        .map(edition -> isOver(edition, now) ? ConsentState.LAPSED : ConsentState.STALE)
        .orElse(ConsentState.GIVEN);
  }

  private boolean isOver(PublishedEdition edition, Instant now) {
    return deadline(edition).filter(end -> !now.isBefore(end)).isPresent();
  }

  private static Optional<PolicyVersion> version(Standing standing) {
    return standing.given().flatMap(ConsentEvent::shown).map(Shown::version);
  }
}
