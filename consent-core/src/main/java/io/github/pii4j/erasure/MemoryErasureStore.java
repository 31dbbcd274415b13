package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps cases in memory, for tests and demonstrations: they end with the process. Thread-safe. */
public final class MemoryErasureStore implements ErasureStore {

  private static final Comparator<ErasureStep> BY_LAW =
      Comparator.comparing(ErasureStep::legalDue)
          .thenComparing(ErasureStep::dueAt)
          .thenComparing(step -> step.caseId().text())
          .thenComparing(ErasureStep::id);

  private MemoryCases cases = new MemoryCases();

  /** Empty. */
  public MemoryErasureStore() {}

  @Override
  public synchronized Optional<CaseId> open(CaseChange opening, SubjectId subject) {
    Optional<CaseId> other = openCase(opening.after().person());
    if (other.isEmpty()) {
      cases.write(opening);
      cases.subjects.put(opening.after().id(), subject);
    }
    return other;
  }

  @Override
  public synchronized Optional<ErasureCase> find(CaseId id) {
    return Optional.ofNullable(cases.byId.get(id.text()));
  }

  @Override
  public synchronized Optional<CaseId> openCase(Pseudonym person) {
    return cases.byId.values().stream()
        .filter(one -> one.takesFurtherRequests() && one.person().equals(person))
        .map(ErasureCase::id)
        .findFirst();
  }

  @Override
  public synchronized Optional<SubjectId> subject(CaseId id) {
    return Optional.ofNullable(cases.subjects.get(id));
  }

  @Override
  public synchronized List<ErasureStep> steps(CaseId id) {
    return List.copyOf(cases.stepsOf(id).values());
  }

  @Override
  public synchronized Outcome commit(CaseChange change) {
    if (!cases.fits(change)) {
      return Outcome.OVERTAKEN;
    }
    cases.write(change);
    return Outcome.COMMITTED;
  }

  @Override
  public synchronized <R> R together(Function<Joint, R> work) {
    MemoryCases before = cases.copy();
    boolean isDone = false;
    try {
      R result = work.apply(new Joint(this, Optional.empty()));
      isDone = true;
      return result;
    } finally {
      if (!isDone) {
        cases = before;
      }
    }
  }

  @Override
  public synchronized List<ErasureStep> claim(Claim claim) {
    List<ErasureStep> claimed =
        allSteps()
            .filter(step -> step.state() == StepState.READY)
            .filter(step -> !step.dueAt().isAfter(claim.now()))
            .filter(step -> claim.handlers().contains(step.id().handler()))
            .sorted(BY_LAW)
            .limit(claim.most())
            .map(step -> step.claimed(claim.node(), claim.until()))
            .toList();
    claimed.forEach(cases::put);
    return claimed;
  }

  private Stream<ErasureStep> allSteps() {
    return cases.steps.values().stream().flatMap(steps -> steps.values().stream());
  }

  @Override
  public synchronized boolean extend(CaseId id, StepId step, long fence, Instant until) {
    ErasureStep held = cases.stepsOf(id).get(step);
    if (held == null || !new StepWrite.Mark(StepState.LEASED, fence).fits(held)) {
      return false;
    }
    cases.put(held.extended(until));
    return true;
  }

  @Override
  public synchronized int reap(Instant now, int most) {
    List<ErasureStep> over =
        allSteps()
            .filter(step -> step.lease().filter(lease -> lease.until().isBefore(now)).isPresent())
            .limit(most)
            .toList();
    over.forEach(step -> cases.put(step.ready(now)));
    return over.size();
  }

  @Override
  public synchronized List<CaseId> due(Instant now, int most) {
    return cases.byId.values().stream()
        .filter(one -> one.nextAt().filter(at -> !at.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(CasePosition::of))
        .limit(most)
        .map(ErasureCase::id)
        .toList();
  }

  @Override
  public synchronized void postpone(CaseId id, Instant now, Instant until) {
    find(id)
        .filter(one -> one.nextAt().filter(at -> !at.isAfter(now)).isPresent())
        .ifPresent(one -> cases.byId.put(id.text(), one.lookedAtNext(until)));
  }

  @Override
  public synchronized List<ErasureCase> openCases(CasePosition position, int most) {
    return cases.byId.values().stream()
        .filter(one -> one.state().isOpen())
        .filter(one -> CasePosition.of(one).compareTo(position) > 0)
        .sorted(Comparator.comparing(CasePosition::of))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Map<CaseState, Long> count() {
    return cases.byId.values().stream()
        .collect(Collectors.groupingBy(ErasureCase::state, TreeMap::new, Collectors.counting()));
  }

  @Override
  public synchronized List<JournalLine> journal(CaseId id) {
    return List.copyOf(cases.journals.getOrDefault(id.text(), List.of()));
  }

  @Override
  public synchronized List<OutboxMessage> outbox(int most) {
    return cases.outbox.stream().limit(most).toList();
  }

  @Override
  public synchronized void delivered(List<OutboxMessage> messages) {
    cases.outbox.removeAll(messages);
  }

  @Override
  public synchronized boolean take(Duty duty, NodeName node, Instant now, Instant until) {
    Lease held = cases.duties.get(duty);
    if (held != null && !held.owner().equals(node) && !held.until().isBefore(now)) {
      return false;
    }
    cases.duties.put(duty, new Lease(node, until));
    return true;
  }

  @Override
  public synchronized void place(LegalHold hold) {
    cases.holds.put(hold.id().text(), hold);
  }

  @Override
  public synchronized void release(HoldId id) {
    cases.holds.remove(id.text());
  }

  @Override
  public synchronized List<LegalHold> holds() {
    return List.copyOf(cases.holds.values());
  }

  @Override
  public synchronized int purge(Instant endedBefore, int most) {
    List<ErasureCase> over =
        new ArrayList<>(cases.byId.values())
            .stream()
                .filter(one -> one.endedAt().filter(at -> at.isBefore(endedBefore)).isPresent())
                .limit(most)
                .toList();
    over.forEach(one -> cases.remove(one.id()));
    return over.size();
  }
}
