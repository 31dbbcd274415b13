package io.github.pii4j.disclosure;

import io.github.pii4j.policy.lint.Finding;
import java.util.List;

/** Finds what a registry must not say or leave out, by the rules of {@link SdkRules#book}. */
public final class RegistryLint {

  private static final List<SdkRule> RULES =
      List.of(
          new PlaceholderTextRule(),
          new MissingFieldRule(),
          new InconsistentLabelRule(),
          new MissingIdentityRule(),
          new LocalOnlyContradictionRule(),
          new TransmissionContradictionRule(),
          new ImmutableDeviceIdRule(),
          new InitBeforeConsentRule(),
          new ReviewRule(),
          new AgreementRule(),
          new UndeclaredRule(),
          new PermissionWithoutItemRule(),
          new BroadSdkPurposeRule(),
          new MissingRetentionRule(),
          new DuplicateMatchRule(),
          new InsecureLinkRule());

  private RegistryLint() {}

  /** Everything found in a registry by itself, the gravest first. */
  public static List<Finding> check(SdkRegistry registry) {
    return check(registry, RegistryContext.NONE);
  }

  /** Everything found under what is known beside the registry, the gravest first. */
  public static List<Finding> check(SdkRegistry registry, RegistryContext context) {
    RegistryUnderLint lint = new RegistryUnderLint(registry, context);
    return registry.sdks().stream()
        .flatMap(sdk -> RULES.stream().flatMap(rule -> rule.check(sdk, lint)))
        .sorted()
        .toList();
  }
}
