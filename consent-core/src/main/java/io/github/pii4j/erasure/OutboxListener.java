package io.github.pii4j.erasure;

/** Gets what happened to cases: at least once, in order within a case. */
@FunctionalInterface
public interface OutboxListener {

  /** Drops every message: for hosts whose connector tails the outbox table itself. */
  OutboxListener NONE = message -> {};

  /**
   * Takes a message.
   *
   * @throws RuntimeException if it cannot: the message and those of the same case come again
   */
  void deliver(OutboxMessage message);
}
