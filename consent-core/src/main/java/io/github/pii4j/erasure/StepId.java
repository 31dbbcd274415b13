package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Names a step within its case.
 *
 * @param handler whose step it is
 * @param kind what it does
 * @param item the {@link WorkItem#id()}; {@code all} for an inventory
 */
public record StepId(HandlerId handler, StepKind kind, String item) implements Comparable<StepId> {

  private static final int PARTS = 3;

  /**
   * Checks the item.
   *
   * @throws IllegalArgumentException if the item has not the form of a {@link WorkItem#id()}
   */
  public StepId {
    requireNonNull(handler, "handler");
    requireNonNull(kind, "kind");
    WorkItem.requireId(item);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is no step id
   */
  public static StepId parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("a step id is handler/kind/item");
    }
    StepKind kind = StepKind.valueOf(parts[1].toUpperCase(Locale.ROOT));
    return new StepId(new HandlerId(parts[0]), kind, parts[2]);
  }

  @Override
  public int compareTo(StepId other) {
    return toString().compareTo(other.toString());
  }

  /** Such as {@code wages/erase/all}; at most 120 characters. */
  @Override
  public String toString() {
    return handler + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + item;
  }
}
