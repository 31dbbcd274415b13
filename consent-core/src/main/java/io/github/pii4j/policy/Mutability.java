package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * Whether the person can change an item.
 *
 * @param allowed false if it is fixed
 * @param reason why it is fixed
 */
public record Mutability(boolean allowed, Optional<LocalizedText> reason) {

  static Mutability read(Section section) {
    return new Mutability(section.flag("value"), section.optionalLocalized("reason"));
  }

  Canonical canonical() {
    return new Canonical().flag("value", allowed).prose("reason", reason);
  }
}
