package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

/**
 * A value to put in place of a wrong one. Never prints it. Immutable and thread-safe.
 *
 * <p>May come twice with the same {@link #requestId}; the second time changes nothing.
 */
public final class CorrectOrder {

  private final String requestId;
  private final SubjectRef subject;
  private final ItemKey key;
  private final String value;

  private CorrectOrder(String requestId, SubjectRef subject, ItemKey key, String value) {
    this.requestId = requireNonNull(requestId, "requestId");
    this.subject = requireNonNull(subject, "subject");
    this.key = requireNonNull(key, "key");
    this.value = requireNonNull(value, "value");
  }

  /** The order to give the item of this key this value. */
  public static CorrectOrder of(String requestId, SubjectRef subject, ItemKey key, String value) {
    return new CorrectOrder(requestId, subject, key, value);
  }

  /** The request that it fulfils. */
  public String requestId() {
    return requestId;
  }

  /** Whose item. */
  public SubjectRef subject() {
    return subject;
  }

  /** Which item. */
  public ItemKey key() {
    return key;
  }

  /** The new value in clear. Call it only to store it. */
  public String reveal() {
    return value;
  }

  /** The request, never the value. */
  @Override
  public String toString() {
    return "CorrectOrder[" + requestId + ", ****]";
  }
}
