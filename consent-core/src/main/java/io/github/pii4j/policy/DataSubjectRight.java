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
 * @param text more in words
 */
public record DataSubjectRight(
    RightKind kind,
    Optional<Route> route,
    Optional<Sla> sla,
    List<String> demands,
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
        section.optionalLocalized("text"));
  }

  Canonical canonical() {
    return new Canonical()
        .child("route", route, Route::canonical)
        .child("sla", sla, Sla::canonical)
        .texts("demands", demands)
        .prose("text", text);
  }
}
