package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks every handler what there is, and decides what would become of it. */
final class Previewer {

  private final EngineParts parts;

  Previewer(EngineParts parts) {
    this.parts = parts;
  }

  ErasurePreview preview(ErasureCase of, SubjectId subject) {
    List<PreviewItem> items = new ArrayList<>();
    for (PlanStep step : parts.plan().steps()) {
      for (WorkItem item : inventory(of, step, subject)) {
        items.add(fate(of.person(), step.handler(), item));
      }
    }
    return new ErasurePreview(of.deadline(), items);
  }

  private List<WorkItem> inventory(ErasureCase of, PlanStep plan, SubjectId subject) {
    ErasureHandler handler = parts.handlers().get(plan.handler());
    if (handler == null) {
      return List.of();
    }
    return parts
        .store()
        .together(
            joint ->
                handler.inventory(
                    subject,
                    new StepContext(step(of, plan), subject, parts.now(), joint.connection())));
  }

  private ErasureStep step(ErasureCase of, PlanStep plan) {
    String category = plan.categories().stream().findFirst().orElse("identity");
    return ErasureStep.waiting(
        of.id(),
        new StepId(plan.handler(), StepKind.INVENTORY, WorkItem.ALL),
        parts.now(),
        of.deadline().commitBy(),
        new WorkItem(WorkItem.ALL, category, 0, Optional.empty()),
        Set.of());
  }

  private PreviewItem fate(Pseudonym person, HandlerId handler, WorkItem item) {
    KeepingDecision keeping = parts.keeping();
    return new PreviewItem(
        handler,
        item,
        keeping.keeps(person, handler, item).map(Keeping::kept),
        keeping.isUndecided(handler, item));
  }
}
