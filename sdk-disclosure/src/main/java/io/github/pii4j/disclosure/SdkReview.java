package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.ContentHash;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who looked at an SDK and when.
 *
 * @param by a role or a team; names of people do not belong here
 * @param on the day
 * @param evidence the hash of the report
 * @param next the day by which it must be looked at again
 */
public record SdkReview(
    Optional<String> by, LocalDate on, Optional<ContentHash> evidence, Optional<LocalDate> next) {

  private static final Message NOT_LATER =
      new Message("the next review must come after this one", "下次审查日期必须晚于本次");

  static SdkReview read(Section section) {
    SdkReview review =
        new SdkReview(
            section.optionalText("by"),
            SdkValues.date(section, "on"),
            SdkValues.optionalHash(section, "evidence"),
            SdkValues.optionalDate(section, "next"));
    if (review.next.filter(next -> !next.isAfter(review.on)).isPresent()) {
      section.problem("next", NOT_LATER);
    }
    return review;
  }
}
