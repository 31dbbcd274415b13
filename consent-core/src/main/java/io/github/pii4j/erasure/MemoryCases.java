package io.github.pii4j.erasure;

import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a store in memory holds. */
final class MemoryCases {

  final Map<String, ErasureCase> byId = new TreeMap<>();
  final Map<CaseId, SubjectId> subjects = new HashMap<>();
  final Map<String, TreeMap<StepId, ErasureStep>> steps = new TreeMap<>();
  final Map<String, List<JournalLine>> journals = new HashMap<>();
  final Set<OutboxMessage> outbox = new LinkedHashSet<>();
  final Map<String, LegalHold> holds = new TreeMap<>();
  final Map<Duty, Lease> duties = new EnumMap<>(Duty.class);
  private long arrived;

  MemoryCases copy() {
    MemoryCases copy = new MemoryCases();
    copy.byId.putAll(byId);
    copy.subjects.putAll(subjects);
    steps.forEach((id, ofCase) -> copy.steps.put(id, new TreeMap<>(ofCase)));
    journals.forEach((id, lines) -> copy.journals.put(id, new ArrayList<>(lines)));
    copy.outbox.addAll(outbox);
    copy.arrived = arrived;
    copy.holds.putAll(holds);
    copy.duties.putAll(duties);
    return copy;
  }

  Map<StepId, ErasureStep> stepsOf(CaseId id) {
    return steps.computeIfAbsent(id.text(), any -> new TreeMap<>());
  }

  boolean fits(CaseChange change) {
    ErasureCase before = byId.get(change.after().id().text());
    long version = before == null ? 0 : before.version();
    return version == change.after().version() - 1 && change.steps().stream().allMatch(this::fits);
  }

  private boolean fits(StepWrite write) {
    ErasureStep before = stepsOf(write.after().caseId()).get(write.after().id());
    return before == null
        ? write.before().isEmpty()
        : write.before().filter(mark -> mark.fits(before)).isPresent();
  }

  void write(CaseChange change) {
    CaseId id = change.after().id();
    byId.put(id.text(), change.after());
    change.steps().forEach(write -> put(write.after()));
    journals.computeIfAbsent(id.text(), any -> new ArrayList<>()).addAll(change.journal());
    change.journal().forEach(line -> outbox.add(OutboxMessage.of(line).arrivedAt(++arrived)));
    if (change.subject() == CaseChange.SubjectFate.FORGET) {
      subjects.remove(id);
    }
  }

  void put(ErasureStep step) {
    stepsOf(step.caseId()).put(step.id(), step);
  }

  void remove(CaseId id) {
    byId.remove(id.text());
    subjects.remove(id);
    steps.remove(id.text());
    journals.remove(id.text());
    outbox.removeIf(message -> message.aggregateId().equals(id));
  }
}
