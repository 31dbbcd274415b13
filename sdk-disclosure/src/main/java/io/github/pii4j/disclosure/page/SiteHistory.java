package io.github.pii4j.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The versions, the oldest first, with what changed from each to the next and to the current one.
 */
final class SiteHistory {

  private final List<Publication> versions;
  private final List<ChangesBetween> steps;
  private final List<ChangesBetween> leaps;

  SiteHistory(List<Publication> versions) {
    this.versions = List.copyOf(versions);
    int last = versions.size() - 1;
    this.steps =
        Parallel.map(
            IntStream.range(0, last).boxed().toList(),
            before -> ChangesBetween.of(versions.get(before), versions.get(before + 1)));
    this.leaps =
        Parallel.map(
            versions.subList(0, Math.max(last - 1, 0)), ChangesBetween.to(versions.get(last)));
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
