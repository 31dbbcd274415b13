package io.github.pii4j.disclosure;

import io.github.pii4j.policy.lint.Finding;
import java.util.stream.Stream;

/** One rule of the lint, applied to each SDK. */
@FunctionalInterface
interface SdkRule {

  /** What the rule has against {@code sdk}, in the order of the file. */
  Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint);
}
