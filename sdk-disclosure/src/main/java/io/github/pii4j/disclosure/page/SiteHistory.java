package io.github.pii4j.disclosure.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The versions, the oldest first, with what changed from each to the next and to the current one.
 */
final class SiteHistory {

  private final List<Publication> versions;
  private final List<ChangesBetween> steps = new ArrayList<>();
  private final List<ChangesBetween> leaps = new ArrayList<>();

  SiteHistory(List<Publication> versions) {
    this.versions = List.copyOf(versions);
    for (int i = 1; i < versions.size(); i++) {
      steps.add(ChangesBetween.of(versions.get(i - 1), versions.get(i)));
    }
    for (int i = 0; i < versions.size() - 2; i++) {
      leaps.add(ChangesBetween.of(versions.get(i), current()));
    }
  }

  static String frozen(Publication one) {
    return "versions/" + one.version() + ".html";
  }

  List<Publication> versions() {
    return versions;
  }

  Publication current() {
    return versions.get(versions.size() - 1);
  }

  /** What changed in a version, the first being number 0 and having changed nothing. */
  ChangesBetween since(int index) {
    return steps.get(index - 1);
  }

  /** Each with a page of its own. */
  List<ChangesBetween> comparisons() {
    List<ChangesBetween> all = new ArrayList<>(steps);
    all.addAll(leaps);
    return all;
  }

  List<ChangesBetween> steps() {
    return steps;
  }
}
