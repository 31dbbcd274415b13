package io.github.pii4j.disclosure;

import io.github.pii4j.policy.PrivacyPolicy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known beside a registry when it is judged. Immutable and thread-safe.
 *
 * @param today the day on which reviews must be in date; without it none is judged
 * @param policy the policy that the registry goes with
 * @param packs the rule packs that are on besides those of law, such as {@code cn-cac-2026-draft}
 */
public record RegistryContext(
    Optional<LocalDate> today, Optional<PrivacyPolicy> policy, Set<String> packs) {

  /** Nothing. */
  public static final RegistryContext NONE =
      new RegistryContext(Optional.empty(), Optional.empty(), Set.of());

  /** Copies. */
  public RegistryContext {
    packs = Set.copyOf(packs);
  }

  /** The same on {@code day}. */
  public RegistryContext on(LocalDate day) {
    return new RegistryContext(Optional.of(day), policy, packs);
  }

  /** The same beside {@code companion}, with the packs that it names. */
  public RegistryContext with(PrivacyPolicy companion) {
    return new RegistryContext(today, Optional.of(companion), packs).withPacks(companion.packs());
  }

  /** The same with these packs too. */
  public RegistryContext withPacks(Collection<String> ids) {
    Set<String> all = new TreeSet<>(packs);
    all.addAll(ids);
    return new RegistryContext(today, policy, all);
  }
}
