package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * Something that the person turns on and off, and that collection obeys.
 *
 * @param place where it is found
 * @param onByDefault whether it is on before the person touches it; empty if not stated
 * @param route the way to it
 */
public record Switch(SwitchPlace place, Optional<Boolean> onByDefault, Optional<Route> route) {

  static Switch read(Section section) {
    return new Switch(
        section.choice("place", SwitchPlace.class),
        section.optionalFlag("onByDefault"),
        section.optionalSection("route", Route::read));
  }

  Canonical canonical() {
    return new Canonical()
        .word("place", place)
        .text("onByDefault", onByDefault.map(String::valueOf))
        .child("route", route, Route::canonical);
  }
}
