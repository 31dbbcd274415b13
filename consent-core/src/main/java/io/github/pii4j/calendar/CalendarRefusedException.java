package io.github.pii4j.calendar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An update of the calendar is not accepted; {@link #refusals()} says why and where. */
public final class CalendarRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable when its elements are not asked for.
  private final transient List<CalendarRefusal> refusals;

  CalendarRefusedException(List<CalendarRefusal> refusals) {
    super(refusals.stream().map(one -> one.in(Locale.ENGLISH)).collect(Collectors.joining("\n")));
    this.refusals = List.copyOf(refusals);
  }

  /** Every reason, in the order of the text. */
  public List<CalendarRefusal> refusals() {
    return refusals;
  }
}
