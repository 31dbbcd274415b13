package io.github.pii4j.rights;

/**
 * What an order of a court or an authority keeps, whatever the person asks for. Thread-safe.
 *
 * <p>A desk that was not told of it deletes nothing by itself: {@link RightsDeskBuilder#heldItems}.
 */
@FunctionalInterface
public interface HeldItems {

  /** Whether an item of this person must be kept now. */
  boolean isHeld(SubjectRef subject, StoredItem item);
}
