package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;

/**
 * What data is processed for.
 *
 * @param id stable and never reused
 * @param text in words
 */
public record Purpose(String id, LocalizedText text) {

  static Purpose read(Section section) {
    return new Purpose(PolicyValues.id(section, "id"), section.localized("text"));
  }

  Canonical canonical() {
    return new Canonical().text("id", id).prose("text", text);
  }
}
