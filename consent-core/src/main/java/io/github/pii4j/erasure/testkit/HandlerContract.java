package io.github.pii4j.erasure.testkit;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.ErasureHandler;
import io.github.pii4j.erasure.ErasureStep;
import io.github.pii4j.erasure.Lease;
import io.github.pii4j.erasure.NodeName;
import io.github.pii4j.erasure.StepContext;
import io.github.pii4j.erasure.StepId;
import io.github.pii4j.erasure.StepKind;
import io.github.pii4j.erasure.StepOutcome;
import io.github.pii4j.erasure.StepResult;
import io.github.pii4j.erasure.StepState;
import io.github.pii4j.erasure.Verification;
import io.github.pii4j.erasure.WorkItem;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every handler outside the store's database keeps; run it against a test instance of what the
 * handler erases. Each check throws an {@link AssertionError} that says what is broken, so that any
 * test framework can run it. Used by one thread.
 */
public final class HandlerContract {

  private static final CaseId CASE = new CaseId("0".repeat(32));

  private final ErasureHandler handler;
  private final SubjectId present;
  private final SubjectId absent;
  private final Instant now;

  private HandlerContract(
      ErasureHandler handler, SubjectId present, SubjectId absent, Instant now) {
    this.handler = requireNonNull(handler, "handler");
    this.present = requireNonNull(present, "present");
    this.absent = requireNonNull(absent, "absent");
    this.now = requireNonNull(now, "now");
  }

  /**
   * Checks this handler.
   *
   * @param present somebody of whom there is something; it will be erased
   * @param absent somebody of whom there is nothing
   */
  public static HandlerContract of(
      ErasureHandler handler, SubjectId present, SubjectId absent, Instant now) {
    return new HandlerContract(handler, present, absent, now);
  }

  /** All checks, in an order in which they do not disturb each other. */
  public void check() {
    inventoryHasNoEffect();
    absentSubjectHasNothing();
    restrictingKeepsTheItems();
    erasingTwiceIsErasingOnce();
    erasedIsGoneFromTheInventory();
  }

  /** The inventory finds the same when it is made again. */
  public void inventoryHasNoEffect() {
    List<WorkItem> first = inventory(present);
    require(!first.isEmpty(), "nothing was found of somebody of whom there is something");
    require(first.equals(inventory(present)), "a second inventory found something else");
    Set<String> ids = new HashSet<>();
    first.forEach(item -> require(ids.add(item.id()), "two items have one id"));
  }

  /** Of somebody unknown there is nothing. */
  public void absentSubjectHasNothing() {
    require(inventory(absent).isEmpty(), "something was found of somebody unknown");
  }

  /** What is restricted is still there, also after a repetition. */
  public void restrictingKeepsTheItems() {
    List<WorkItem> items = inventory(present);
    items.forEach(item -> handler.restrict(item, context(item, 1)));
    items.forEach(item -> handler.restrict(item, context(item, 2)));
    require(inventory(present).equals(items), "restricting changed what there is");
  }

  /** Erasing again, as after a crash, succeeds and changes nothing; reading back finds nothing. */
  public void erasingTwiceIsErasingOnce() {
    for (WorkItem item : inventory(present)) {
      requireErased(handler.erase(item, context(item, 3)));
      requireErased(handler.erase(item, context(item, 4)));
      Verification found = handler.verify(item, context(item, 5));
      require(found.remaining() == 0, "reading back found what was erased");
    }
  }

  /** What is erased is not found again. */
  public void erasedIsGoneFromTheInventory() {
    require(inventory(present).isEmpty(), "what was erased was found again");
  }

  private List<WorkItem> inventory(SubjectId subject) {
    WorkItem all = new WorkItem(WorkItem.ALL, "identity", 0, Optional.empty());
    return handler.inventory(
        subject, StepContext.of(step(StepKind.INVENTORY, all, 1), subject, now));
  }

  private StepContext context(WorkItem item, long fence) {
    return StepContext.of(step(StepKind.ERASE, item, fence), present, now);
  }

  private ErasureStep step(StepKind kind, WorkItem item, long fence) {
    return new ErasureStep(
        CASE,
        new StepId(handler.id(), kind, item.id()),
        StepState.LEASED,
        now,
        LocalDate.ofEpochDay(now.getEpochSecond() / 86_400),
        fence,
        1,
        Optional.of(new Lease(new NodeName("contract"), now)),
        Optional.empty(),
        item,
        Set.of(),
        StepOutcome.NONE);
  }

  private static void requireErased(StepResult result) {
    require(
        result instanceof StepResult.Done || result instanceof StepResult.NothingFound,
        "erasing did not end with Done or NothingFound");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError("the handler breaks its contract: " + message);
    }
  }
}
