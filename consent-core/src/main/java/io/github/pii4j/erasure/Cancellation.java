package io.github.pii4j.erasure;

/** The answer to who takes a request back. */
public sealed interface Cancellation {

  /** Nothing was erased, and nothing will be. */
  record Cancelled() implements Cancellation {}

  /**
   * Erasing has begun, or the case ended before.
   *
   * @param state where the case stands
   */
  record TooLate(CaseState state) implements Cancellation {}
}
