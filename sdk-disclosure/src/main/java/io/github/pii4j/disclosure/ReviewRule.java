package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds SDKs that nobody has reviewed, whose review is out of date, or whose version no review
 * covers.
 */
final class ReviewRule implements SdkRule {

  private static final Message MISSING =
      new Message(
          "nobody has reviewed it; review it and add reviewed: {by: …, on: …, evidence: …}",
          "尚未审查；请审查后补充 reviewed: {by: …, on: …, evidence: …}");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return Stream.of(missing(sdk, lint), expired(sdk, lint), uncovered(sdk, lint))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> missing(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.reviewed().isEmpty()
        ? lint.finding("sdk-review-missing", sdk, "reviewed", MISSING)
        : Stream.empty();
  }

  private static Stream<Finding> expired(SdkDisclosure sdk, RegistryUnderLint lint) {
    Optional<LocalDate> today = lint.context().today();
    return today.filter(sdk::isReviewExpired).isPresent()
        ? sdk.reviewed().flatMap(SdkReview::next).stream()
            .flatMap(
                due ->
                    lint.finding(
                        "sdk-review-expired", sdk, "reviewed/next", due.toString(), expired(due)))
        : Stream.empty();
  }

  private static Stream<Finding> uncovered(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.isVersionUnreviewed()
        ? sdk.versions().declared().stream()
            .flatMap(
                version ->
                    lint.finding(
                        "sdk-version-unreviewed",
                        sdk,
                        "versions/declared",
                        version,
                        uncovered(version)))
        : Stream.empty();
  }

  private static Message expired(LocalDate due) {
    return new Message(
        "its review was due on " + due + "; review it again and correct reviewed",
        "应于 " + due + " 前重新审查；请审查后更正 reviewed");
  }

  private static Message uncovered(String version) {
    return new Message(
        "no review covers version " + version + "; review it and add it to versions: {reviewed: …}",
        "版本 " + version + " 未经审查；请审查后补充到 versions: {reviewed: …}");
  }
}
