package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * A decision about people that a machine makes (PIPL 24).
 *
 * @param id stable and never reused
 * @param text what is decided and how, in words
 * @param refusal the way to refuse it
 */
public record AutomatedDecision(String id, LocalizedText text, Optional<Route> refusal) {

  static AutomatedDecision read(Section section) {
    return new AutomatedDecision(
        PolicyValues.id(section, "id"),
        section.localized("text"),
        section.optionalSection("refusal", Route::read));
  }

  Canonical canonical() {
    return new Canonical().prose("text", text).child("refusal", refusal, Route::canonical);
  }
}
