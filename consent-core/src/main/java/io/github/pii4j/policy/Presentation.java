package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * Where people find the policy and its lists in the product.
 *
 * @param firstRun when they see it for the first time
 * @param collectedList the way to the list of what was collected (MIIT 信管函〔2021〕292)
 * @param sharedList the way to the list of what is shared with third parties
 * @param earlierVersions the way to the versions before this one
 */
public record Presentation(
    Optional<FirstRun> firstRun,
    Optional<Route> collectedList,
    Optional<Route> sharedList,
    Optional<Route> earlierVersions) {

  /** Nothing is said. */
  public static final Presentation UNSTATED =
      new Presentation(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Presentation read(Section section) {
    return new Presentation(
        section.optionalChoice("firstRun", FirstRun.class),
        section.optionalSection("collectedList", Route::read),
        section.optionalSection("sharedList", Route::read),
        section.optionalSection("earlierVersions", Route::read));
  }

  Canonical canonical() {
    return new Canonical()
        .word("firstRun", firstRun)
        .child("collectedList", collectedList, Route::canonical)
        .child("sharedList", sharedList, Route::canonical)
        .child("earlierVersions", earlierVersions, Route::canonical);
  }
}
