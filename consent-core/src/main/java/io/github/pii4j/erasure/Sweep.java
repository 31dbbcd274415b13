package io.github.pii4j.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the cases that are due, by the day to commit by. One that fails is looked at again later
 * each time, on whichever node, and after those that do not; of those that failed before each sweep
 * tries a few only. So however many fail, the others get their turn.
 */
final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  static final int PAGE = 100;

  /** How many of those that failed before are tried in one sweep. */
  static final int FAILING = 10;

  /** Who fails is due again within an hour or so; else another node has got on with the case. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final EngineParts parts;
  private final Map<CaseId, Failures> failures = new ConcurrentHashMap<>();

  /** How often a case failed here, the last time at this time. */
  private record Failures(int times, Instant last) {
    Failures and(Failures another) {
      return new Failures(times + another.times, another.last);
    }
  }

  Sweep(EngineParts parts) {
    this.parts = parts;
  }

  /**
   * Looks at one page.
   *
   * @param failed learns of each failure
   * @return how many cases were due
   */
  int run(Consumer<Throwable> failed) {
    List<CaseId> due = parts.store().due(parts.now(), PAGE);
    Instant longAgo = parts.now().minus(REMEMBERED);
    failures.values().removeIf(one -> one.last.isBefore(longAgo));
    Set<CaseId> before = Set.copyOf(failures.keySet());
    List<CaseId> failing = due.stream().filter(before::contains).toList();
    due.stream().filter(id -> !before.contains(id)).forEach(id -> look(id, failed));
    failing.stream().limit(FAILING).forEach(id -> look(id, failed));
    failing.stream().skip(FAILING).forEach(this::postpone);
    return due.size();
  }

  /** Of how many cases it knows that they failed. */
  int remembered() {
    return failures.size();
  }

  /** Errors too: what a host's register lacks on its class path must not keep others waiting. */
  private void look(CaseId id, Consumer<Throwable> failed) {
    try {
      new CaseTick(parts).tick(id);
      failures.remove(id);
    } catch (RuntimeException | Error e) {
      LOG.warn("case {} could not be looked at: {}", id, e.getClass().getName());
      failures.merge(id, new Failures(1, parts.now()), Failures::and);
      failed.accept(e);
      postpone(id);
    }
  }

  private void postpone(CaseId id) {
    int times = failures.getOrDefault(id, new Failures(1, parts.now())).times;
    parts.store().postpone(id, parts.now(), parts.now().plus(parts.backoff().delay(times)));
  }
}
