package io.github.pii4j.erasure;

/** Gets what happened to cases: at least once, in order within a case. */
@FunctionalInterface
public interface OutboxListener {

  /** Drops every message: for hosts whose connector tails the outbox table itself. */
  OutboxListener NONE = message -> {};

  /**
   * Takes a message, on one thread at a time. It should return within seconds, with time limits on
   * whatever it calls: after a minute another node may take over, and messages of one case may
   * overtake each other. One that never returns stops the messages of its node and, a minute later,
   * of the next one; nothing else waits for it, and {@link ErasureHealth.Problem#OUTBOX_IS_STUCK}
   * tells of it.
   *
   * @throws RuntimeException if it cannot: the message comes again, and those of the same case wait
   *     for it. What failed is tried again after half a minute, then later each time, up to every
   *     few minutes; messages of other cases are delivered meanwhile
   */
  void deliver(OutboxMessage message);
}
