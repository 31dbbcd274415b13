package io.github.pii4j.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read from the text of an update. */
record UpdateText(
    String source,
    NoticeId notice,
    @Nullable LocalDate published,
    String document,
    List<ArrangedDay> days) {

  CalendarUpdate toUpdate(String fingerprint) {
    return CalendarUpdate.read(this, fingerprint);
  }
}
