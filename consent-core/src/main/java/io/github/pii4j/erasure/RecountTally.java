package io.github.pii4j.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up what became of cases that were counted again. */
final class RecountTally {

  private enum Kind {
    EARLIER,
    LATER,
    OTHERWISE
  }

  /** What one count changed. */
  record Shift(CaseId id, CaseDeadline before, CaseDeadline after) {

    boolean isEarlier() {
      return kind() == Kind.EARLIER;
    }

    private Kind kind() {
      int moved = after.commitBy().compareTo(before.commitBy());
      if (moved == 0) {
        return Kind.OTHERWISE;
      }
      return moved < 0 ? Kind.EARLIER : Kind.LATER;
    }

    private boolean makesLate(LocalDate today) {
      return today.isAfter(after.commitBy()) && !today.isAfter(before.commitBy());
    }
  }

  private final LocalDate today;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final List<CaseId> firstLate = new ArrayList<>();
  private long late;

  RecountTally(LocalDate today) {
    this.today = today;
  }

  void add(Collection<Shift> shifts) {
    for (Shift shift : shifts) {
      counts.merge(shift.kind(), 1L, Long::sum);
      if (shift.makesLate(today)) {
        addLate(shift.id());
      }
    }
  }

  private void addLate(CaseId id) {
    late++;
    if (late <= RecountReport.NAMED) {
      firstLate.add(id);
    }
  }

  RecountReport report(String calendarVersion) {
    return new RecountReport(
        calendarVersion, of(Kind.EARLIER), of(Kind.LATER), of(Kind.OTHERWISE), late, firstLate);
  }

  private long of(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
