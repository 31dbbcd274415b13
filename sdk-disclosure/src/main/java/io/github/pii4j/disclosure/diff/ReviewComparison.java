package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkReview;
import io.github.pii4j.disclosure.VersionPattern;
import java.util.List;
import java.util.Optional;

/** Which version ships, and who looked at it. */
record ReviewComparison(RegistryContext context) implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    boolean sameVersion = before.versions().declared().equals(after.versions().declared());
    if (after.isVersionUnreviewed() && !(sameVersion && before.isVersionUnreviewed())) {
      noteUnreviewed(after, changes);
    } else if (!sameVersion) {
      version(before.versions().declared(), after.versions().declared(), changes);
    }
    boolean uncovered = after.isVersionUnreviewed() && !before.isVersionUnreviewed();
    if (!(sameVersion && uncovered)) {
      covered(before, after, changes.at("versions/reviewed"));
    }
    review(before, after, changes);
  }

  private static void version(Optional<String> before, Optional<String> after, SdkChanges changes) {
    SdkDiffRule rule =
        after.isPresent() ? SdkDiffRule.SDK_VERSION_SAME_DATA : SdkDiffRule.SDK_DETAIL_CHANGED;
    changes.at("versions/declared").add(rule, before.orElse(""), after.orElse(""));
  }

  private static void covered(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    String was = patterns(before);
    String is = patterns(after);
    changes.addIf(!was.equals(is), SdkDiffRule.SDK_REVIEW_CHANGED, was, is);
  }

  private static String patterns(SdkDisclosure sdk) {
    List<String> sorted =
        sdk.versions().reviewed().stream().map(VersionPattern::text).distinct().sorted().toList();
    return String.join(" ", sorted);
  }

  private void review(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    if (isExpired(after) && !isExpired(before)) {
      noteExpired(after, context, changes);
      return;
    }
    String was = before.reviewed().map(ReviewComparison::form).orElse("");
    String is = after.reviewed().map(ReviewComparison::form).orElse("");
    SdkDiffRule rule =
        is.isEmpty() ? SdkDiffRule.SDK_REVIEW_REMOVED : SdkDiffRule.SDK_REVIEW_CHANGED;
    changes.at("reviewed").addIf(!was.equals(is), rule, was, is);
  }

  private boolean isExpired(SdkDisclosure sdk) {
    return context.today().filter(sdk::isReviewExpired).isPresent();
  }

  private static String form(SdkReview review) {
    return String.join(
        " ",
        List.of(
            review.on().toString(),
            review.by().orElse("-"),
            review.evidence().map(Object::toString).orElse("-"),
            review.next().map(Object::toString).orElse("-")));
  }

  static void noteUnreviewed(SdkDisclosure sdk, SdkChanges changes) {
    changes
        .at("versions/declared")
        .addIf(
            sdk.isVersionUnreviewed(),
            SdkDiffRule.SDK_VERSION_UNREVIEWED,
            "",
            sdk.versions().declared().orElse(""));
  }

  static void noteExpired(SdkDisclosure sdk, RegistryContext context, SdkChanges changes) {
    changes
        .at("reviewed/next")
        .addIf(
            context.today().filter(sdk::isReviewExpired).isPresent(),
            SdkDiffRule.SDK_REVIEW_EXPIRED,
            "",
            sdk.reviewed().flatMap(SdkReview::next).map(Object::toString).orElse(""));
  }
}
