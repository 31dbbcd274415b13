package io.github.pii4j.disclosure;

import java.util.List;

/**
 * Finds what a registry must not say or leave out.
 *
 * <p>Rules: {@code sdk-placeholder-text}, {@code sdk-missing-field}, {@code sdk-missing-version},
 * {@code sdk-missing-package}, {@code sdk-local-only-contradiction}, {@code immutable-device-id},
 * {@code sdk-init-before-consent}.
 */
public final class RegistryLint {

  private static final List<SdkRule> RULES =
      List.of(
          new PlaceholderTextRule(),
          new MissingFieldRule(),
          new MissingIdentityRule(),
          new LocalOnlyContradictionRule(),
          new ImmutableDeviceIdRule(),
          new InitBeforeConsentRule());

  private RegistryLint() {}

  /** Everything found, by SDK in the order of the file, then by rule. */
  public static List<Finding> check(SdkRegistry registry) {
    return registry.sdks().stream()
        .flatMap(sdk -> RULES.stream().flatMap(rule -> rule.check(sdk)))
        .toList();
  }
}
