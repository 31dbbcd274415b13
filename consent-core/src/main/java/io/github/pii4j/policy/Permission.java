package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * A permission of the operating system that a function asks for.
 *
 * @param name such as {@code android.permission.CAMERA}
 * @param when when it is asked for
 * @param frequency how often it is used
 * @param reason why, in words
 */
public record Permission(
    String name,
    Optional<PermissionMoment> when,
    Optional<Frequency> frequency,
    Optional<LocalizedText> reason) {

  static Permission read(Section section) {
    return new Permission(
        section.name("name"),
        section.optionalChoice("when", PermissionMoment.class),
        section.optionalChoice("frequency", Frequency.class),
        section.optionalLocalized("reason"));
  }

  Canonical canonical() {
    return new Canonical().word("when", when).word("frequency", frequency).prose("reason", reason);
  }
}
