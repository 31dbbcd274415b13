package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store under a process that dies just before, or just after, one of its writes. */
final class CrashingStore implements ErasureStore {

  /** The end of the process: nothing may survive it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Counts the writes of all views of one store. */
  static final class Fuse {
    private final int at;
    private final boolean isBefore;
    int writes;

    Fuse(int at, boolean isBefore) {
      this.at = at;
      this.isBefore = isBefore;
    }

    <R> R write(Supplier<R> work) {
      writes++;
      if (writes == at && isBefore) {
        throw new Crash();
      }
      R result = work.get();
      if (writes == at) {
        throw new Crash();
      }
      return result;
    }
  }

  private final ErasureStore store;
  private final Fuse fuse;

  CrashingStore(ErasureStore store, Fuse fuse) {
    this.store = store;
    this.fuse = fuse;
  }

  @Override
  public Optional<CaseId> open(CaseChange opening, SubjectId subject) {
    return fuse.write(() -> store.open(opening, subject));
  }

  @Override
  public Outcome commit(CaseChange change) {
    return fuse.write(() -> store.commit(change));
  }

  @Override
  public <R> R together(Function<Joint, R> work) {
    return fuse.write(
        () ->
            store.together(
                joint ->
                    work.apply(
                        new Joint(new CrashingStore(joint.store(), fuse), joint.connection()))));
  }

  @Override
  public List<ErasureStep> claim(Claim claim) {
    return fuse.write(() -> store.claim(claim));
  }

  @Override
  public void postpone(CaseId id, Instant now, Instant until) {
    store.postpone(id, now, until);
  }

  @Override
  public boolean extend(CaseId id, StepId step, long fence, Instant until) {
    return fuse.write(() -> store.extend(id, step, fence, until));
  }

  @Override
  public int reap(Instant now, int most) {
    return fuse.write(() -> store.reap(now, most));
  }

  @Override
  public void delivered(List<OutboxMessage> messages) {
    fuse.write(
        () -> {
          store.delivered(messages);
          return 0;
        });
  }

  @Override
  public boolean take(Duty duty, NodeName node, Instant now, Instant until) {
    return fuse.write(() -> store.take(duty, node, now, until));
  }

  @Override
  public void place(LegalHold hold) {
    store.place(hold);
  }

  @Override
  public void release(HoldId id) {
    store.release(id);
  }

  @Override
  public int purge(Instant endedBefore, int most) {
    return fuse.write(() -> store.purge(endedBefore, most));
  }

  @Override
  public Optional<ErasureCase> find(CaseId id) {
    return store.find(id);
  }

  @Override
  public Optional<CaseId> openCase(Pseudonym person) {
    return store.openCase(person);
  }

  @Override
  public Optional<SubjectId> subject(CaseId id) {
    return store.subject(id);
  }

  @Override
  public List<ErasureStep> steps(CaseId id) {
    return store.steps(id);
  }

  @Override
  public List<CaseId> due(Instant now, int most) {
    return store.due(now, most);
  }

  @Override
  public List<ErasureCase> openCases(CasePosition position, int most) {
    return store.openCases(position, most);
  }

  @Override
  public Map<CaseState, Long> count() {
    return store.count();
  }

  @Override
  public List<JournalLine> journal(CaseId id) {
    return store.journal(id);
  }

  @Override
  public List<OutboxMessage> outbox(int most) {
    return store.outbox(most);
  }

  @Override
  public List<LegalHold> holds() {
    return store.holds();
  }
}
