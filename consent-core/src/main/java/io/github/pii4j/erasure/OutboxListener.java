package io.github.pii4j.erasure;

/** Gets what happened to cases: at least once, in order within a case. */
@FunctionalInterface
public interface OutboxListener {

  /** Drops every message: for hosts whose connector tails the outbox table itself. */
  OutboxListener NONE = message -> {};

  /**
   * Takes a message. It should return within seconds, with time limits on whatever it calls: after
   * a minute another node may take over, and messages of one case may overtake each other.
   *
   * @throws RuntimeException if it cannot: the message and those of the same case come again
   */
  void deliver(OutboxMessage message);
}
