package io.github.pii4j.erasure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A store of personal data in memory, and what was done to it. */
final class Shelf implements ErasureHandler {

  private final HandlerId id;
  private final Set<HandlerId> after;
  private final DataCategory category;
  private final Map<String, Map<String, WorkItem>> items = new TreeMap<>();
  final Set<String> restricted = new HashSet<>();
  final List<String> erased = new ArrayList<>();
  final Queue<StepResult> script = new ArrayDeque<>();
  Locality locality = Locality.EXTERNAL;
  boolean isForgetful;
  boolean isThrowing;
  boolean isVerifying = true;
  Runnable before = () -> {};
  Consumer<StepContext> calls = any -> {};

  Shelf(String id, String category, String... after) {
    this.id = new HandlerId(id);
    this.category = new DataCategory(category, "类", "kind", Sensitivity.SENSITIVE, List.of(), "t");
    Set<HandlerId> before = new HashSet<>();
    for (String one : after) {
      before.add(new HandlerId(one));
    }
    this.after = Set.copyOf(before);
  }

  Shelf put(SubjectId subject, WorkItem item) {
    items.computeIfAbsent(subject.reveal(), any -> new TreeMap<>()).put(item.id(), item);
    return this;
  }

  Shelf put(SubjectId subject, String item, long records) {
    return put(subject, new WorkItem(item, category.code(), records, Optional.empty()));
  }

  Map<String, WorkItem> of(SubjectId subject) {
    return items.getOrDefault(subject.reveal(), new TreeMap<>());
  }

  @Override
  public HandlerId id() {
    return id;
  }

  @Override
  public Set<HandlerId> after() {
    return after;
  }

  @Override
  public Set<DataCategory> categories() {
    return Set.of(category);
  }

  @Override
  public Locality locality() {
    return locality;
  }

  @Override
  public List<WorkItem> inventory(SubjectId subject, StepContext context) {
    calls.accept(context);
    before.run();
    return List.copyOf(of(subject).values());
  }

  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    calls.accept(context);
    if (isThrowing) {
      throw new IllegalStateException("row of " + context.subject().reveal());
    }
    StepResult scripted = script.poll();
    if (scripted != null) {
      return scripted;
    }
    if (isForgetful) {
      isForgetful = false;
      return new StepResult.Done(Technique.CLEAR, item.records());
    }
    WorkItem gone = of(context.subject()).remove(item.id());
    if (gone == null) {
      return new StepResult.NothingFound();
    }
    erased.add(item.id());
    return new StepResult.Done(Technique.CLEAR, gone.records());
  }

  @Override
  public void restrict(WorkItem item, StepContext context) {
    calls.accept(context);
    restricted.add(item.id());
  }

  @Override
  public Verification verify(WorkItem item, StepContext context) {
    calls.accept(context);
    if (!isVerifying) {
      throw new IllegalStateException("nobody can look");
    }
    return new Verification(of(context.subject()).containsKey(item.id()) ? item.records() : 0);
  }
}
