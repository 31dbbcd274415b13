package io.github.pii4j.disclosure;

import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * Which versions of an SDK ship and which were looked at.
 *
 * @param declared the version that ships
 * @param reviewed the versions that the review covers
 */
public record SdkVersions(Optional<String> declared, List<VersionPattern> reviewed) {

  /** Says nothing. */
  public static final SdkVersions UNSTATED = new SdkVersions(Optional.empty(), List.of());

  /** Copies. */
  public SdkVersions {
    reviewed = List.copyOf(reviewed);
  }

  static SdkVersions read(Section section) {
    return new SdkVersions(
        SdkValues.optionalVersion(section, "declared"),
        SdkValues.versionPatterns(section, "reviewed"));
  }

  /** Whether the review covers this version. */
  public boolean isReviewed(String version) {
    return reviewed.stream().anyMatch(pattern -> pattern.matches(version));
  }
}
