package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the outbox, on one node at a time. A message that its listener does not take holds up
 * those of its case only: of the cases that failed before each turn tries a few, more once one of
 * them succeeds, and the page reaches past what waits. Used by one thread.
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  static final int PAGE = 200;

  /** How many of the cases that failed before are tried in one turn. */
  static final int FAILING = 10;

  /** So many messages may wait before those behind them wait, too. */
  private static final int MOST_WAITING = 5_000;

  private static final Duration DUTY = Duration.ofSeconds(60);

  private final EngineParts parts;
  private final OutboxListener listener;

  /** The cases of which a message failed, the one that was tried last at the end. */
  private final Set<CaseId> failing = new LinkedHashSet<>();

  private int retried = FAILING;
  private int waiting;

  Relay(EngineParts parts, OutboxListener listener) {
    this.parts = parts;
    this.listener = listener;
  }

  /**
   * Delivers one page, as far as it comes in half of the time that this is its duty: so nobody else
   * delivers at the same time, unless one delivery alone takes as long.
   *
   * @return how many messages
   */
  int run() {
    if (!parts.store().take(Duty.RELAY, parts.node(), parts.now(), parts.now().plus(DUTY))) {
      return 0;
    }
    List<OutboxMessage> page = parts.store().outbox(PAGE + Math.min(waiting, MOST_WAITING));
    List<OutboxMessage> delivered = deliver(page, parts.now().plus(DUTY.dividedBy(2)));
    waiting = page.size() - delivered.size();
    parts.store().delivered(delivered);
    parts.metrics().delivered(delivered.size());
    return delivered.size();
  }

  private List<OutboxMessage> deliver(List<OutboxMessage> page, Instant end) {
    Set<CaseId> blocked = laterOnes(page);
    boolean anyRecovers = false;
    List<OutboxMessage> delivered = new ArrayList<>();
    for (OutboxMessage message : page) {
      CaseId id = message.aggregateId();
      if (!blocked.contains(id) && !parts.now().isAfter(end)) {
        boolean failedBefore = failing.remove(id);
        if (isDelivered(message)) {
          delivered.add(message);
          anyRecovers |= failedBefore;
        } else {
          failing.add(id);
          blocked.add(id);
        }
      }
    }
    retried = anyRecovers ? Math.min(2 * retried, MOST_WAITING) : FAILING;
    return delivered;
  }

  /** What failed before, but for the first few; what another node delivered has not failed. */
  private Set<CaseId> laterOnes(List<OutboxMessage> page) {
    failing.retainAll(page.stream().map(OutboxMessage::aggregateId).collect(Collectors.toSet()));
    return failing.stream().skip(retried).collect(Collectors.toSet());
  }

  /** Whatever a listener throws, the message comes again. */
  private boolean isDelivered(OutboxMessage message) {
    try {
      listener.deliver(message);
      return true;
    } catch (Throwable e) {
      LOG.warn(
          "message {} of case {} was not delivered and comes again: {}",
          message.number(),
          message.aggregateId(),
          e.getClass().getName());
      return false;
    }
  }
}
