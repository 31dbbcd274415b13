package io.github.pii4j.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** When things happened to a case, by its journal. */
final class JournalTimes {

  private final List<JournalLine> journal;

  JournalTimes(List<JournalLine> journal) {
    this.journal = journal;
  }

  Optional<Instant> first(Set<String> events) {
    return journal.stream()
        .filter(line -> events.contains(line.event()))
        .map(JournalTimes::at)
        .findFirst();
  }

  Optional<Instant> last(Set<String> events) {
    return last(line -> events.contains(line.event()));
  }

  /** The last word on a step. */
  Optional<Instant> last(StepId step) {
    return last(line -> isAbout(line, step));
  }

  private Optional<Instant> last(Predicate<JournalLine> which) {
    return journal.stream().filter(which).reduce((earlier, later) -> later).map(JournalTimes::at);
  }

  private static boolean isAbout(JournalLine line, StepId step) {
    return line.event().startsWith("step.")
        && JsonReading.<Optional<String>>read(
                line.text(), json -> json.object("about").flatMap(about -> about.optional("step")))
            .filter(step.toString()::equals)
            .isPresent();
  }

  private static Instant at(JournalLine line) {
    return JsonReading.read(line.text(), json -> json.instant("at"));
  }
}
