package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;

/**
 * The way through the product to something, as menu entries from the first screen on.
 *
 * @param steps in order; at least one
 */
public record Route(List<LocalizedText> steps) {

  /** Copies. */
  public Route {
    steps = List.copyOf(steps);
  }

  static Route read(Section section) {
    Route route = new Route(section.localizedTexts("steps"));
    if (route.steps.isEmpty()) {
      section.problem("steps", PolicyMessages.atLeastOne("steps"));
    }
    return route;
  }

  Canonical canonical() {
    return new Canonical().facts("steps", steps);
  }
}
