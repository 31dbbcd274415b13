package io.github.pii4j.rights;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.policy.PrivacyPolicy;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a desk is made of. */
record RightsParts(
    RequestStore requests,
    PrivacyPolicy policy,
    PolicyItems items,
    DataStores stores,
    IdentityCheck identity,
    @Nullable HeldItems held,
    Supplier<WorkingDayCalendar> calendar,
    RightsTimeLimits limits,
    InstantSource clock,
    SecureRandom random) {

  RightsParts with(RequestStore other) {
    return new RightsParts(
        other, policy, items, stores, identity, held, calendar, limits, clock, random);
  }
}
