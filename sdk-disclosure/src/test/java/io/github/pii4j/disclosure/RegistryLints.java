package io.github.pii4j.disclosure;

import io.github.pii4j.policy.lint.Finding;
import java.util.List;

/** What the lint has against a registry, in short. */
final class RegistryLints {

  private RegistryLints() {}

  static List<String> pathsOf(String rule, String yaml, RegistryContext context) {
    return RegistryLint.check(Registries.read(yaml), context).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(Finding::path)
        .toList();
  }

  static List<String> rulesOf(String yaml) {
    return rulesOf(Registries.read(yaml), RegistryContext.NONE);
  }

  static List<String> rulesOf(SdkRegistry registry, RegistryContext context) {
    return RegistryLint.check(registry, context).stream()
        .map(finding -> finding.rule().id())
        .toList();
  }
}
