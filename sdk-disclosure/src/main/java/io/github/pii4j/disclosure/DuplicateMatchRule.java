package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds packages that two rows of the list claim, so that nobody can tell which ships. */
final class DuplicateMatchRule implements SdkRule {

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return earlier(sdk, lint.registry().sdks()).stream()
        .flatMap(other -> shared(sdk, other).flatMap(name -> finding(sdk, other, name, lint)));
  }

  private static List<SdkDisclosure> earlier(SdkDisclosure sdk, List<SdkDisclosure> all) {
    return all.subList(0, all.indexOf(sdk));
  }

  /** Companies may share domains between their SDKs, but not packages. */
  private static Stream<String> shared(SdkDisclosure sdk, SdkDisclosure other) {
    Set<String> taken = other.match().packageNames().collect(Collectors.toSet());
    return sdk.match().packageNames().filter(taken::contains).distinct();
  }

  private static Stream<Finding> finding(
      SdkDisclosure sdk, SdkDisclosure other, String name, RegistryUnderLint lint) {
    Message message =
        new Message(
            other.id() + " claims " + name + " too; leave it to one of them, or make them one row",
            other.id() + " 也写有 " + name + "；请只保留一处，或合并为一行");
    return lint.finding("sdk-match-duplicate", sdk, "match", name, message);
  }
}
