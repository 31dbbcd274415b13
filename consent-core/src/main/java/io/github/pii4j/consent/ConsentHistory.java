package io.github.pii4j.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded about one person, and where they stand because of it: the same lines always
 * come to the same standing. Immutable and thread-safe.
 */
public final class ConsentHistory {

  /** Nothing is recorded. */
  public static final ConsentHistory EMPTY = new ConsentHistory(List.of(), Map.of());

  private static final Set<EventKind> ANSWERS =
      EnumSet.complementOf(
          EnumSet.of(
              EventKind.PRESENTED, EventKind.NOTIFIED, EventKind.STATED, EventKind.DISCLOSED));

  private static final Set<EventKind> DECISIONS =
      EnumSet.of(EventKind.GIVEN, EventKind.REFUSED, EventKind.WITHDRAWN);

  private final List<ConsentEvent> events;
  private final Map<ConsentScope, Standing> standing;

  /** What gates decided because of these very lines; it goes when they go. */
  private volatile @Nullable RememberedDecisions remembered;

  private ConsentHistory(List<ConsentEvent> events, Map<ConsentScope, Standing> standing) {
    this.events = events;
    this.standing = standing;
  }

  /** What these lines, all of one person and in order, come to. */
  public static ConsentHistory of(List<ConsentEvent> events) {
    return EMPTY.with(events);
  }

  /** What these lines and those that follow them come to. */
  ConsentHistory with(List<ConsentEvent> following) {
    List<ConsentEvent> all = new ArrayList<>(events.size() + following.size());
    all.addAll(events);
    all.addAll(following);
    Map<ConsentScope, Standing> reached = new HashMap<>(standing);
    for (ConsentEvent line : following) {
      Standing before = reached.getOrDefault(line.scope(), Standing.NEVER_ASKED);
      reached.put(line.scope(), before.after(line));
    }
    return new ConsentHistory(List.copyOf(all), Map.copyOf(reached));
  }

  /** The lines, oldest first. */
  public List<ConsentEvent> events() {
    return events;
  }

  /** The line with this id. */
  public Optional<ConsentEvent> event(EventId id) {
    return events.stream().filter(line -> line.id().equals(id)).findFirst();
  }

  /** The last line of one of these kinds about a scope. */
  Optional<ConsentEvent> last(ConsentScope scope, Set<EventKind> kinds) {
    for (int i = events.size() - 1; i >= 0; i--) {
      ConsentEvent line = events.get(i);
      if (line.scope().equals(scope) && kinds.contains(line.kind())) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** Whether this edition was put before the person in these words, and not answered since. */
  boolean isOnScreen(ConsentScope scope, Shown shown) {
    for (int i = events.size() - 1; i >= 0; i--) {
      ConsentEvent line = events.get(i);
      if (line.scope().equals(scope)) {
        if (line.kind() == EventKind.PRESENTED && line.shown().filter(shown::equals).isPresent()) {
          return true;
        }
        if (ANSWERS.contains(line.kind())) {
          return false;
        }
      }
    }
    return false;
  }

  /** The no that the person last said to a scope; empty if they agreed to it since. */
  Optional<ConsentEvent> lastNo(ConsentScope scope) {
    return last(scope, DECISIONS).filter(line -> line.kind() != EventKind.GIVEN);
  }

  /**
   * The lines up to the last one that was recorded at an instant or before it: what was known then.
   * A line before that one counts even if a wrong clock dated it later; the ledger keeps an order
   * that no clock can change.
   */
  public ConsentHistory asOf(Instant instant) {
    int known = events.size();
    while (known > 0 && events.get(known - 1).at().isAfter(instant)) {
      known--;
    }
    return of(events.subList(0, known));
  }

  /** The scopes that any line is about, in order. */
  public Set<ConsentScope> scopes() {
    return new TreeSet<>(standing.keySet());
  }

  /** Where the person stands with the scope; with every scope at the end once the account ended. */
  public Standing standing(ConsentScope scope) {
    Standing own = standing.getOrDefault(scope, Standing.NEVER_ASKED);
    return account()
        .filter(end -> end.state() == ConsentState.TERMINATED)
        .map(end -> new Standing(end.state(), end.since(), own.given(), Optional.empty()))
        .orElse(own);
  }

  /** Whether the account ended. */
  public boolean isTerminated() {
    return account().filter(end -> end.state() == ConsentState.TERMINATED).isPresent();
  }

  /** Whether who the person is was forgotten. */
  public boolean isErased() {
    return isTerminated() && events.stream().anyMatch(line -> line.kind() == EventKind.ERASED);
  }

  /** What this gate remembers of these lines; null if it decided nothing yet. */
  @Nullable RememberedDecisions remembered(ConsentGate gate) {
    RememberedDecisions one = remembered;
    while (one != null && one.gate() != gate) {
      one = one.next();
    }
    return one;
  }

  /** Begins what a gate remembers of these lines, in the place of what it did before. */
  synchronized RememberedDecisions remember(ConsentGate gate, long from, long until, int uses) {
    RememberedDecisions others = without(remembered, gate);
    RememberedDecisions begun =
        new RememberedDecisions(gate, from, until, others, RememberedDecisions.room(uses));
    remembered = begun;
    return begun;
  }

  private static @Nullable RememberedDecisions without(
      @Nullable RememberedDecisions all, ConsentGate gate) {
    if (all == null) {
      return null;
    }
    RememberedDecisions rest = without(all.next(), gate);
    return all.gate() == gate ? rest : all.before(rest);
  }

  private Optional<Standing> account() {
    return Optional.ofNullable(standing.get(ConsentScope.ACCOUNT));
  }
}
