package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the outbox, on one node at a time and there by one thread at a time. A message that its
 * listener does not take holds up those of its case only. The cases that failed before are tried
 * again later each time, a few at once, more once one of them succeeds; the page reaches past what
 * waits. Thread-safe.
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  static final int PAGE = 200;

  /** How many of the cases that failed before are tried in one turn. */
  static final int FAILING = 10;

  /** So many messages may wait before those behind them wait, too. */
  private static final int MOST_WAITING = 5_000;

  /** So that a listener that is back is found within some minutes, however long it was away. */
  private static final int MOST_DOUBLINGS = 4;

  private static final Duration DUTY = Duration.ofSeconds(60);

  private final EngineParts parts;
  private final OutboxListener listener;
  private final ReentrantLock turn = new ReentrantLock();

  /** The cases of which a message failed, the one that was tried last at the end. */
  private final Set<CaseId> failing = new LinkedHashSet<>();

  private int retried = FAILING;
  private int failedTurns;
  private Instant nextTry = Instant.MIN;
  private int waiting;
  private boolean isAllSeen;

  Relay(EngineParts parts, OutboxListener listener) {
    this.parts = parts;
    this.listener = listener;
  }

  /** What came of one page. */
  private static final class Page {
    private final List<OutboxMessage> delivered = new ArrayList<>();
    private final List<CaseId> refused = new ArrayList<>();
    private boolean hasTried;
    private boolean hasRecovered;
    private String failure = "";
  }

  /**
   * Delivers one page, as far as it comes in half of the time that this is its duty: so nobody else
   * delivers at the same time, unless one delivery alone takes as long. Waits for another thread
   * that is at it; a listener that asks for a delivery while it is given one gets none.
   *
   * @return how many messages
   */
  int run() {
    if (turn.isHeldByCurrentThread()) {
      return 0;
    }
    turn.lock();
    try {
      return isResting() ? 0 : deliver();
    } finally {
      turn.unlock();
    }
  }

  /** Another node may deliver at once; not while a message is being delivered here. */
  void leave() {
    if (turn.tryLock()) {
      try {
        parts.store().take(Duty.RELAY, parts.node(), parts.now(), parts.now());
      } finally {
        turn.unlock();
      }
    }
  }

  /**
   * Whether nothing could be delivered but by trying again, and reading what waits is not cheap.
   */
  private boolean isResting() {
    return isAllSeen && waiting > PAGE && parts.now().isBefore(nextTry);
  }

  private int deliver() {
    if (!parts.store().take(Duty.RELAY, parts.node(), parts.now(), parts.now().plus(DUTY))) {
      return 0;
    }
    int most = PAGE + Math.min(waiting, MOST_WAITING);
    List<OutboxMessage> messages = parts.store().outbox(most);
    Page page = deliver(messages, parts.now().plus(DUTY.dividedBy(2)));
    int delivered = page.delivered.size();
    waiting = messages.size() - delivered;
    isAllSeen = delivered == 0 && (messages.size() < most || waiting >= MOST_WAITING);
    parts.store().delivered(page.delivered);
    parts.metrics().delivered(delivered);
    plan(page);
    return delivered;
  }

  private Page deliver(List<OutboxMessage> messages, Instant end) {
    Page page = new Page();
    Set<CaseId> blocked = laterOnes(messages);
    for (OutboxMessage message : messages) {
      CaseId id = message.aggregateId();
      if (!blocked.contains(id) && !parts.now().isAfter(end)) {
        boolean failedBefore = failing.remove(id);
        page.hasTried |= failedBefore;
        if (isDelivered(message, page)) {
          page.hasRecovered |= failedBefore;
        } else {
          failing.add(id);
          blocked.add(id);
        }
      }
    }
    return page;
  }

  /**
   * What failed before: all of them before the time to try again, then all but the first few. What
   * another node delivered has not failed.
   */
  private Set<CaseId> laterOnes(List<OutboxMessage> page) {
    failing.retainAll(page.stream().map(OutboxMessage::aggregateId).collect(Collectors.toSet()));
    int tried = parts.now().isBefore(nextTry) ? 0 : retried;
    return failing.stream().skip(tried).collect(Collectors.toSet());
  }

  /** Whatever a listener throws, the message comes again. */
  private boolean isDelivered(OutboxMessage message, Page page) {
    try {
      listener.deliver(message);
      page.delivered.add(message);
      return true;
    } catch (Throwable e) {
      page.refused.add(message.aggregateId());
      page.failure = e.getClass().getName();
      return false;
    }
  }

  /** When to try again what failed, and how much of it. */
  private void plan(Page page) {
    if (!page.refused.isEmpty()) {
      LOG.warn(
          "{} messages were not delivered and come again, the first of case {}: {}",
          page.refused.size(),
          page.refused.get(0),
          page.failure);
    }
    if (page.hasRecovered) {
      retried = Math.min(2 * retried, MOST_WAITING);
      failedTurns = 0;
      nextTry = Instant.MIN;
    } else if (page.hasTried || (failedTurns == 0 && !page.refused.isEmpty())) {
      retried = FAILING;
      failedTurns = Math.min(failedTurns + 1, MOST_DOUBLINGS);
      nextTry = parts.now().plus(parts.backoff().delay(failedTurns));
    }
  }
}
