package io.github.pii4j.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.pii4j.consent.LedgerStore.Outcome;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records for one person after another, and keeps at hand what it read of them. */
final class Scribe {

  private static final int ATTEMPTS = 100;
  private static final Duration STEP_BACK = Duration.ofNanos(50_000);
  private static final int DOUBLINGS = 10;

  private final Recorder recorder;
  private final LedgerRules rules;
  private final InstantSource clock;
  private final Cache<SubjectId, PersonBook> books;

  Scribe(
      Recorder recorder,
      LedgerRules rules,
      InstantSource clock,
      Duration bound,
      long people,
      Ticker ticker) {
    this.recorder = recorder;
    this.rules = rules;
    this.clock = clock;
    this.books =
        Caffeine.newBuilder()
            .maximumSize(bound.isZero() ? 0 : people)
            .expireAfterWrite(bound)
            .ticker(ticker)
            .executor(Runnable::run) // waking another thread costs more than the upkeep itself
            .build();
  }

  ConsentHistory history(SubjectId subject) {
    return book(subject).history();
  }

  /** From the store, whatever is at hand. */
  ConsentHistory newest(SubjectId subject) {
    books.invalidate(subject);
    return history(subject);
  }

  /**
   * Records what follows from the person's history; from a newer one if somebody was faster, or if
   * what is at hand, which may be older than what another node recorded, does not allow it.
   */
  List<ConsentEvent> record(SubjectId subject, Function<ConsentHistory, List<EventDraft>> drafts) {
    PersonBook atHand = book(subject);
    return fromWhatIsAtHand(subject, atHand, drafts)
        .orElseGet(() -> fromTheNewest(subject, atHand, drafts));
  }

  private List<ConsentEvent> fromTheNewest(
      SubjectId subject, PersonBook atHand, Function<ConsentHistory, List<EventDraft>> drafts) {
    PersonBook book = atHand;
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      books.invalidate(subject);
      book = recorder.readOn(book);
      Optional<List<ConsentEvent>> recorded = tryToRecord(subject, book, drafts);
      if (recorded.isPresent()) {
        return recorded.get();
      }
      stepBack(attempt);
    }
    throw new LedgerException(LedgerException.Code.OVERTAKEN);
  }

  private Optional<List<ConsentEvent>> fromWhatIsAtHand(
      SubjectId subject, PersonBook atHand, Function<ConsentHistory, List<EventDraft>> drafts) {
    try {
      return tryToRecord(subject, atHand, drafts);
    } catch (ConsentException e) {
      return Optional.empty();
    }
  }

  /** Whoever was overtaken waits a little, each a different while, or all would collide again. */
  private static void stepBack(int attempt) {
    long most = STEP_BACK.toNanos() << Math.min(attempt, DOUBLINGS);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }

  private Optional<List<ConsentEvent>> tryToRecord(
      SubjectId subject, PersonBook book, Function<ConsentHistory, List<EventDraft>> drafts) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<EventDraft> wanted = drafts.apply(book.history());
    if (wanted.isEmpty()) {
      return Optional.of(List.of());
    }
    wanted.forEach(draft -> rules.check(book.history(), draft, now));
    return add(subject, book, recorder.drawUp(subject, book, wanted, now));
  }

  /**
   * Whatever became of it, the book that was at hand before is never taken for the newest again.
   */
  private Optional<List<ConsentEvent>> add(
      SubjectId subject, PersonBook book, Recorder.Lines lines) {
    PersonBook newer = null;
    try {
      Outcome outcome = recorder.add(lines);
      newer = outcome == Outcome.ADDED ? book.with(lines.events(), lines.lastLeaf()) : null;
      return switch (outcome) {
        case ADDED -> Optional.of(lines.events());
        case KNOWN -> Optional.of(recorder.recordedBefore(lines));
        case OVERTAKEN -> Optional.empty();
      };
    } finally {
      replace(subject, book, newer);
    }
  }

  /**
   * Puts a newer book in the place of the one that it goes on from. If another is there by now, or
   * what became of the lines is not known, the store is asked next time: a thread that comes back
   * late must not put what it knows over what others recorded since.
   */
  private void replace(SubjectId subject, PersonBook book, @Nullable PersonBook newer) {
    if (newer == null || !books.asMap().replace(subject, book, newer)) {
      books.invalidate(subject);
    }
  }

  private PersonBook book(SubjectId subject) {
    return books.get(subject, recorder::read);
  }
}
