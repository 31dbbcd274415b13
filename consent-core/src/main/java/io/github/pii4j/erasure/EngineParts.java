package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.consent.proof.DocumentSigner;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the parts of one scheduler share. */
record EngineParts(
    ErasureStore store,
    InstantSource clock,
    Random random,
    NodeName node,
    ErasureKeys keys,
    DocumentSigner signer,
    Supplier<WorkingDayCalendar> calendar,
    CaseSettings settings,
    Map<HandlerId, ErasureHandler> handlers,
    ErasurePlan plan,
    RetentionSchedule retention,
    AccountAccess accounts,
    ErasedRegister register,
    ErasureMetrics metrics,
    Set<HandlerId> paused) {

  EngineParts {
    handlers = Map.copyOf(handlers);
  }

  static Set<HandlerId> noneIsPaused() {
    return ConcurrentHashMap.newKeySet();
  }

  /** The same in another store, such as the view of one transaction. */
  EngineParts in(ErasureStore other) {
    return new EngineParts(
        other, clock, random, node, keys, signer, calendar, settings, handlers, plan, retention,
        accounts, register, metrics, paused);
  }

  /** To the microsecond, as databases keep it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), settings.zone());
  }

  Ladder ladder() {
    return new Ladder(calendar.get(), settings.zone());
  }

  Deadline deadline(Instant request) {
    return calendar.get().deadline(request, settings.rule());
  }

  /** As the calendar in use says it, unless the case is still to be counted again by that. */
  CaseDeadline confirmed(CaseDeadline counted) {
    return counted.calendarVersion().equals(calendar.get().version())
        ? counted
        : counted.confirmedBy(deadline(counted.since()));
  }

  Backoff backoff() {
    return new Backoff(settings.attempts(), random, settings.zone());
  }

  KeepingDecision keeping() {
    return new KeepingDecision(retention, store.holds(), today());
  }

  Set<HandlerId> active() {
    return handlers.keySet().stream()
        .filter(id -> !paused.contains(id))
        .collect(Collectors.toSet());
  }

  CaseWriter writer() {
    return new CaseWriter(this);
  }
}
