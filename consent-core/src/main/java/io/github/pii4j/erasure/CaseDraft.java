package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A case and its steps as they shall be; becomes one change. Used by one thread. */
final class CaseDraft {

  private final ErasureCase before;
  private final Instant now;
  private final Map<StepId, ErasureStep> read = new TreeMap<>();
  private final Map<StepId, ErasureStep> steps = new TreeMap<>();
  private final List<JournalLine> journal = new ArrayList<>();
  private JournalHead head;
  private CaseState state;
  private CaseDeadline deadline;
  private Optional<Instant> timer;
  private Optional<ErasurePlan> plan;
  private Optional<ReasonCode> reason;
  private Optional<CaseId> mergedInto;
  private Optional<String> certificate;
  private CaseChange.SubjectFate subject = CaseChange.SubjectFate.KEEP;

  CaseDraft(ErasureCase before, Collection<ErasureStep> steps, Instant now) {
    this.before = before;
    this.now = now;
    steps.forEach(step -> this.read.put(step.id(), step));
    this.steps.putAll(read);
    this.head = before.journal();
    this.state = before.state();
    this.deadline = before.deadline();
    this.timer = before.timer();
    this.plan = before.plan();
    this.reason = before.reason();
    this.mergedInto = before.mergedInto();
    this.certificate = before.certificate();
  }

  Instant now() {
    return now;
  }

  ErasureCase before() {
    return before;
  }

  CaseId id() {
    return before.id();
  }

  CaseState state() {
    return state;
  }

  CaseDeadline deadline() {
    return deadline;
  }

  Optional<Instant> timer() {
    return timer;
  }

  Optional<ErasurePlan> plan() {
    return plan;
  }

  Optional<String> certificate() {
    return certificate;
  }

  JournalHead head() {
    return head;
  }

  List<ErasureStep> steps() {
    return List.copyOf(steps.values());
  }

  List<ErasureStep> steps(StepKind kind) {
    return steps.values().stream().filter(step -> step.id().kind() == kind).toList();
  }

  Optional<ErasureStep> step(StepId id) {
    return Optional.ofNullable(steps.get(id));
  }

  /** Moves by the table of transitions. */
  void fire(CaseEvent event, Guard holds, JsonMembers about) {
    CaseState to =
        Transition.next(state, event, holds)
            .orElseThrow(() -> new ErasureException(ErasureException.Code.NOT_IN_THIS_STATE));
    state = to;
    timer = Optional.empty();
    note("case." + word(to), about.text("cause", word(event)).build());
  }

  void fire(CaseEvent event) {
    fire(event, Guard.ALWAYS, new JsonMembers());
  }

  private static String word(Enum<?> of) {
    return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state that a request is in which joined another. */
  void merge(CaseId into) {
    state = CaseState.MERGED;
    mergedInto = Optional.of(into);
    note("case.merged", new JsonMembers().text("into", into.text()).build());
  }

  void note(String event, Members about) {
    JournalLine line = JournalLine.next(before.id(), head, now, event, about);
    journal.add(line);
    head = line.head();
  }

  void put(ErasureStep step) {
    steps.put(step.id(), step);
  }

  void deadline(CaseDeadline other) {
    deadline = other;
  }

  void timer(Instant at) {
    timer = Optional.of(at);
  }

  void plan(ErasurePlan other) {
    plan = Optional.of(other);
  }

  void reason(ReasonCode why) {
    reason = Optional.of(why);
  }

  void certificate(String json) {
    certificate = Optional.of(json);
  }

  void forgetSubject() {
    subject = CaseChange.SubjectFate.FORGET;
    timer = Optional.empty();
  }

  /** Whether there is nothing to commit but when to look again. */
  boolean isUnchanged() {
    return journal.isEmpty() && writes().isEmpty() && subject == CaseChange.SubjectFate.KEEP;
  }

  CaseChange change(Optional<Instant> nextAt) {
    Optional<Instant> endedAt =
        state.isOpen() ? Optional.empty() : Optional.of(before.endedAt().orElse(now));
    ErasureCase after =
        new ErasureCase(
            before.id(),
            before.version() + 1,
            state,
            before.person(),
            before.requestedAt(),
            deadline,
            timer,
            nextAt,
            plan,
            head,
            reason,
            mergedInto,
            certificate,
            endedAt);
    return new CaseChange(after, writes(), journal, subject);
  }

  private List<StepWrite> writes() {
    List<StepWrite> writes = new ArrayList<>();
    for (ErasureStep step : steps.values()) {
      ErasureStep old = read.get(step.id());
      if (old == null) {
        writes.add(StepWrite.insert(step));
      } else if (!old.equals(step)) {
        writes.add(StepWrite.update(old, step));
      }
    }
    return writes;
  }
}
