package io.github.pii4j.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Records for one person after another, and keeps at hand what it read of them. */
final class Scribe {

  private static final int ATTEMPTS = 30;
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
            .build();
  }

  ConsentHistory history(SubjectId subject) {
    return book(subject).history();
  }

  /** Records what follows from the person's history; from a newer one if somebody was faster. */
  List<ConsentEvent> record(SubjectId subject, Function<ConsentHistory, List<EventDraft>> drafts) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Optional<List<ConsentEvent>> recorded = tryToRecord(subject, drafts);
      if (recorded.isPresent()) {
        return recorded.get();
      }
      books.invalidate(subject);
      stepBack(attempt);
    }
    throw new LedgerException(LedgerException.Code.OVERTAKEN);
  }

  /** Whoever was overtaken waits a little, each a different while, or all would collide again. */
  private static void stepBack(int attempt) {
    long most = STEP_BACK.toNanos() << Math.min(attempt, DOUBLINGS);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }

  private Optional<List<ConsentEvent>> tryToRecord(
      SubjectId subject, Function<ConsentHistory, List<EventDraft>> drafts) {
    PersonBook book = book(subject);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<EventDraft> wanted = drafts.apply(book.history());
    if (wanted.isEmpty()) {
      return Optional.of(List.of());
    }
    wanted.forEach(draft -> rules.check(book.history(), draft, now));
    Recorder.Lines lines = recorder.drawUp(subject, book, wanted, now);
    return switch (recorder.add(lines)) {
      case ADDED -> Optional.of(remember(subject, book, lines));
      case KNOWN -> Optional.of(recorder.recordedBefore(lines));
      case OVERTAKEN -> Optional.empty();
    };
  }

  private List<ConsentEvent> remember(SubjectId subject, PersonBook book, Recorder.Lines lines) {
    List<ConsentEvent> all = new ArrayList<>(book.history().events());
    all.addAll(lines.events());
    books.put(subject, new PersonBook(book.person(), ConsentHistory.of(all), lines.lastLeaf()));
    return lines.events();
  }

  private PersonBook book(SubjectId subject) {
    return books.get(subject, recorder::read);
  }
}
