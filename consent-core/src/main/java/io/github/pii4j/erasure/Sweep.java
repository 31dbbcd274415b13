package io.github.pii4j.erasure;

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

  private final EngineParts parts;
  private final Map<CaseId, Integer> failures = new ConcurrentHashMap<>();

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
    Set<CaseId> before = Set.copyOf(failures.keySet());
    List<CaseId> failing = due.stream().filter(before::contains).toList();
    due.stream().filter(id -> !before.contains(id)).forEach(id -> look(id, failed));
    failing.stream().limit(FAILING).forEach(id -> look(id, failed));
    failing.stream().skip(FAILING).forEach(this::postpone);
    return due.size();
  }

  /** Errors too: what a host's register lacks on its class path must not keep others waiting. */
  private void look(CaseId id, Consumer<Throwable> failed) {
    try {
      new CaseTick(parts).tick(id);
      failures.remove(id);
    } catch (RuntimeException | Error e) {
      LOG.warn("case {} could not be looked at: {}", id, e.getClass().getName());
      failures.merge(id, 1, Integer::sum);
      failed.accept(e);
      postpone(id);
    }
  }

  private void postpone(CaseId id) {
    int times = failures.getOrDefault(id, 1);
    parts.store().postpone(id, parts.now(), parts.now().plus(parts.backoff().delay(times)));
  }
}
