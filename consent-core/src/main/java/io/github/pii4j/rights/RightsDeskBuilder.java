package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.category.Catalogue;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts a {@link RightsDesk} together. Not thread-safe. */
public final class RightsDeskBuilder {

  private final RequestStore requests;
  private final PrivacyPolicy policy;
  private List<PersonalDataStore> stores = List.of();
  private List<String> registration = List.of();
  private Catalogue catalogue = Catalogue.bundled();
  private @Nullable HeldItems held;
  private Supplier<WorkingDayCalendar> calendar = WorkingDayCalendar::china;
  private RightsTimeLimits limits;
  private InstantSource clock = InstantSource.system();
  private SecureRandom random = new SecureRandom();

  RightsDeskBuilder(RequestStore requests, PrivacyPolicy policy) {
    this.requests = requireNonNull(requests, "requests");
    this.policy = requireNonNull(policy, "policy");
    this.limits = RightsTimeLimits.china().promisedBy(policy);
  }

  /** The host's stores of personal data; at least one. */
  public RightsDeskBuilder stores(PersonalDataStore... all) {
    stores = List.of(all);
    return this;
  }

  /**
   * The functions of the policy by which people register. Only what they collect may be asked for
   * to show who somebody is.
   */
  public RightsDeskBuilder registration(String... functionIds) {
    registration = List.of(functionIds);
    return this;
  }

  /**
   * What orders of courts and authorities keep; {@code (subject, item) -> false} if a host has
   * none. Without this a wish to delete something is for people to do, as nobody knows what is
   * held.
   */
  public RightsDeskBuilder heldItems(HeldItems orders) {
    held = requireNonNull(orders, "orders");
    return this;
  }

  /** Where names of categories come from that the policy lacks; the bundled catalogue else. */
  public RightsDeskBuilder catalogue(Catalogue own) {
    catalogue = requireNonNull(own, "own");
    return this;
  }

  /** The calendar that counts now, such as a registry's {@code current}; the bundled one else. */
  public RightsDeskBuilder calendar(Supplier<WorkingDayCalendar> current) {
    calendar = requireNonNull(current, "current");
    return this;
  }

  /** Other limits than those of China and the promises of the policy. */
  public RightsDeskBuilder limits(RightsTimeLimits own) {
    limits = requireNonNull(own, "own");
    return this;
  }

  /** Where the time comes from; the system's else. */
  public RightsDeskBuilder clock(InstantSource source) {
    clock = requireNonNull(source, "source");
    return this;
  }

  /** Where ids come from. */
  public RightsDeskBuilder random(SecureRandom source) {
    random = requireNonNull(source, "source");
    return this;
  }

  /**
   * The desk.
   *
   * @throws IllegalStateException if there is no store, or no function by which people register
   * @throws IllegalArgumentException if two stores share a name, or the policy lacks a function
   * @throws RightsException if a right of the policy demands what registration does not collect
   */
  public RightsDesk build() {
    requirePart(!stores.isEmpty(), "stores: name at least one store of personal data");
    requirePart(
        !registration.isEmpty(), "registration: name the functions by which people register");
    PolicyItems items = new PolicyItems(policy, catalogue);
    IdentityCheck identity = new IdentityCheck(collected(items));
    for (DataSubjectRight right : policy.rights()) {
      identity.requireModest(Set.copyOf(right.demands()));
    }
    return new RightsDesk(
        new RightsParts(
            requests,
            policy,
            items,
            new DataStores(stores),
            identity,
            held,
            calendar,
            limits,
            clock,
            random));
  }

  private Set<String> collected(PolicyItems items) {
    Set<String> codes = new TreeSet<>();
    for (String id : registration) {
      ProcessingFunction function =
          policy
              .function(id)
              .orElseThrow(() -> new IllegalArgumentException("the policy has no function " + id));
      codes.addAll(items.collectedBy(function));
    }
    return codes;
  }

  private static void requirePart(boolean isThere, String missing) {
    if (!isThere) {
      throw new IllegalStateException(missing);
    }
  }
}
