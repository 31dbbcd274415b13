package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.stream.Stream;

/**
 * Finds SDKs without a version or package name, which nobody can check against a build (draft of
 * the Cyberspace Administration, 2026-01-10, so a warning unless its pack is on).
 */
final class MissingIdentityRule implements SdkRule {

  private static final Message NO_VERSION =
      new Message(
          "no version is given; add versions: {declared: …} with the one that ships",
          "未说明版本；请以 versions: {declared: …} 写明随应用发布的版本");
  private static final Message NO_PACKAGE =
      new Message(
          "no package name is given; add match: with purl, packages, pods or nativeLibs",
          "未说明包名；请在 match 中写明 purl、packages、pods 或 nativeLibs");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return Stream.concat(noVersion(sdk, lint), noPackage(sdk, lint));
  }

  private static Stream<Finding> noVersion(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.versions().declared().isEmpty()
        ? lint.finding("sdk-missing-version", sdk, "versions", NO_VERSION)
        : Stream.empty();
  }

  private static Stream<Finding> noPackage(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.match().packageNames().findAny().isEmpty()
        ? lint.finding("sdk-missing-package", sdk, "match", NO_PACKAGE)
        : Stream.empty();
  }
}
