package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkCrossBorder;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRetention;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** How long the operator keeps data, and in which countries. */
final class RetentionComparison implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    retention(before.retention(), after.retention(), changes);
    crossBorder(before.crossBorder(), after.crossBorder(), changes.at("crossBorder"));
  }

  private static void retention(
      Optional<SdkRetention> before, Optional<SdkRetention> after, SdkChanges changes) {
    period(
        before.flatMap(SdkRetention::period),
        after.flatMap(SdkRetention::period),
        changes.at("retention/period"));
    changes
        .at("retention/rule")
        .words(
            before.flatMap(SdkRetention::rule),
            after.flatMap(SdkRetention::rule),
            SdkDiffRule.SDK_RETENTION_TEXT_CHANGED);
    changes
        .at("retention/onRemoval")
        .words(
            before.flatMap(SdkRetention::onRemoval),
            after.flatMap(SdkRetention::onRemoval),
            SdkDiffRule.SDK_RETENTION_TEXT_CHANGED);
  }

  private static void period(Optional<Period> before, Optional<Period> after, SdkChanges changes) {
    int more = Long.compare(days(after), days(before));
    String was = before.map(Period::toString).orElse("");
    String is = after.map(Period::toString).orElse("");
    changes.addIf(more > 0, SdkDiffRule.SDK_RETENTION_EXTENDED, was, is);
    changes.addIf(more < 0, SdkDiffRule.SDK_RETENTION_SHORTENED, was, is);
    changes.addIf(more == 0 && !was.equals(is), SdkDiffRule.SDK_TEXT_CHANGED, was, is);
  }

  /** Counted from one first of January; without a period data may be kept for ever. */
  private static long days(Optional<Period> period) {
    return period.map(one -> LocalDate.EPOCH.plus(one).toEpochDay()).orElse(Long.MAX_VALUE);
  }

  private static void crossBorder(
      Optional<SdkCrossBorder> before, Optional<SdkCrossBorder> after, SdkChanges changes) {
    List<String> was = before.map(SdkCrossBorder::countries).orElse(List.of());
    List<String> is = after.map(SdkCrossBorder::countries).orElse(List.of());
    changes.sets(was, is, SdkDiffRule.SDK_CROSS_BORDER_ADDED, SdkDiffRule.SDK_CROSS_BORDER_REMOVED);
    if (was.isEmpty() && is.isEmpty()) {
      changes.silence(before.map(none -> "none"), after.map(none -> "none"));
    }
  }
}
