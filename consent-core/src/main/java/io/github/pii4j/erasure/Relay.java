package io.github.pii4j.erasure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Delivers the outbox, on one node at a time. */
final class Relay {

  private static final int PAGE = 200;
  private static final Duration DUTY = Duration.ofSeconds(60);

  private final EngineParts parts;
  private final OutboxListener listener;

  Relay(EngineParts parts, OutboxListener listener) {
    this.parts = parts;
    this.listener = listener;
  }

  /**
   * Delivers one page.
   *
   * @return how many messages
   */
  int run() {
    if (!parts.store().take(Duty.RELAY, parts.node(), parts.now(), parts.now().plus(DUTY))) {
      return 0;
    }
    Set<CaseId> waiting = new HashSet<>();
    List<OutboxMessage> delivered = new ArrayList<>();
    for (OutboxMessage message : parts.store().outbox(PAGE)) {
      if (!waiting.contains(message.aggregateId())) {
        if (isDelivered(message)) {
          delivered.add(message);
        } else {
          waiting.add(message.aggregateId());
        }
      }
    }
    parts.store().delivered(delivered);
    parts.metrics().delivered(delivered.size());
    return delivered.size();
  }

  /** Whatever a listener throws, the message comes again. */
  private boolean isDelivered(OutboxMessage message) {
    try {
      listener.deliver(message);
      return true;
    } catch (Throwable e) {
      return false;
    }
  }
}
