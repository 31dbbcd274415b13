package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * A right of the person and how to use it.
 *
 * @param kind which right
 * @param route the way to it
 * @param sla the time within which it is answered
 * @param demands the codes of what a person must give to use it
 * @param outcome what is deleted and what is kept, for how long and why, in words (E-Commerce Law
 *     24)
 * @param forwarding how a request is passed on to recipients and the operators of SDKs, in words
 * @param text more in words
 */
public record DataSubjectRight(
    RightKind kind,
    Optional<Route> route,
    Optional<Sla> sla,
    List<String> demands,
    Optional<LocalizedText> outcome,
    Optional<LocalizedText> forwarding,
    Optional<LocalizedText> text) {

  /** Copies. */
  public DataSubjectRight {
    demands = List.copyOf(demands);
  }

  static DataSubjectRight read(Section section, DeclaredNames names) {
    return new DataSubjectRight(
        section.choice("right", RightKind.class),
        section.optionalSection("route", Route::read),
        section.optionalSection("sla", Sla::read),
        names.items(section, "demands"),
        section.optionalLocalized("outcome"),
        section.optionalLocalized("forwarding"),
        section.optionalLocalized("text"));
  }

  Canonical canonical() {
    return new Canonical()
        .child("route", route, Route::canonical)
        .child("sla", sla, Sla::canonical)
        .texts("demands", demands)
        .prose("outcome", outcome)
        .prose("forwarding", forwarding)
        .prose("text", text);
  }
}
