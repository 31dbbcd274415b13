package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * Points at another edition of the same policy.
 *
 * @param version its version
 * @param modelHash its {@link PrivacyPolicy#modelHash}
 */
public record EditionReference(PolicyVersion version, Optional<ContentHash> modelHash) {

  static EditionReference read(Section section) {
    return new EditionReference(
        PolicyValues.version(section, "version"), PolicyValues.optionalHash(section, "sha256"));
  }
}
