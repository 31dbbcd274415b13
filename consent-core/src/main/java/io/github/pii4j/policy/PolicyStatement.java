package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;

/**
 * Something that the policy says only in words, such as advice to the person.
 *
 * @param id stable and never reused
 * @param text in words
 */
public record PolicyStatement(String id, LocalizedText text) {

  static PolicyStatement read(Section section) {
    return new PolicyStatement(PolicyValues.id(section, "id"), section.localized("text"));
  }

  Canonical canonical() {
    return new Canonical().prose("text", text);
  }
}
