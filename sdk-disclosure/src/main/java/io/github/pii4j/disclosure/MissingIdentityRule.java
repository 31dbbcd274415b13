package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import java.util.stream.Stream;

/**
 * Finds SDKs without a version or package name, which nobody can check against a build (draft of
 * the Cyberspace Administration, 2026-01-10, so a warning).
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
  public Stream<Finding> check(SdkDisclosure sdk) {
    return Stream.concat(
        warning("sdk-missing-version", sdk, sdk.versions().declared().isEmpty(), NO_VERSION),
        warning(
            "sdk-missing-package",
            sdk,
            sdk.match().packageNames().findAny().isEmpty(),
            NO_PACKAGE));
  }

  private static Stream<Finding> warning(
      String rule, SdkDisclosure sdk, boolean missing, Message message) {
    String part = rule.equals("sdk-missing-version") ? "versions" : "match";
    return missing
        ? Stream.of(SdkRule.finding(rule, FindingLevel.WARNING, sdk, part, message))
        : Stream.empty();
  }
}
