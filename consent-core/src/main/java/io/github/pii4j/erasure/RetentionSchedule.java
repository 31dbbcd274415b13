package io.github.pii4j.erasure;

import java.util.ArrayList;
import java.util.List;

/** Which rules apply to which records. Immutable and thread-safe. */
public final class RetentionSchedule {

  /** Nothing must be kept by statute. */
  public static final RetentionSchedule NONE = new RetentionSchedule(List.of());

  private record Entry(HandlerId handler, String category, RetentionRule rule) {}

  private final List<Entry> entries;

  private RetentionSchedule(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The same with a rule for all items of a handler. */
  public RetentionSchedule with(HandlerId handler, RetentionRule rule) {
    return with(handler, "", rule);
  }

  /**
   * The same with a rule for some items of a handler.
   *
   * @param category the code of the category that the items are of, or are below
   */
  public RetentionSchedule with(HandlerId handler, String category, RetentionRule rule) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(handler, category, rule));
    return new RetentionSchedule(more);
  }

  List<RetentionRule> rules(HandlerId handler, WorkItem item) {
    return entries.stream()
        .filter(entry -> entry.handler.equals(handler))
        .filter(entry -> covers(entry.category, item.category()))
        .map(Entry::rule)
        .toList();
  }

  private static boolean covers(String ancestor, String code) {
    return ancestor.isEmpty() || LegalHold.isWithin(code, ancestor);
  }
}
