package io.github.pii4j.erasure.testkit;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.erasure.ErasureHandler;
import io.github.pii4j.erasure.Locality;
import io.github.pii4j.erasure.Rehearsal;
import io.github.pii4j.erasure.StepResult;
import io.github.pii4j.erasure.WorkItem;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What every handler keeps; run it against a test instance of what the handler erases. Each check
 * throws an {@link AssertionError} that says what is broken, so that any test framework can run it.
 * Used by one thread.
 *
 * <pre>{@code
 * HandlerContract.of(search, somebody, nobody, now).check();
 * HandlerContract.of(wages, somebody, nobody, now).on(dataSource).check();
 * }</pre>
 *
 * <p>Somebody should have two items or more, so that erasing one is seen to leave the others.
 */
public final class HandlerContract {

  /** A handler that needs more statements for one item is not tried further. */
  private static final int MOST_STATEMENTS = 1_000;

  private final HandlerCalls calls;
  private final SubjectId present;
  private final SubjectId absent;
  private final Instant now;
  private long fence = 1;

  private HandlerContract(HandlerCalls calls, SubjectId present, SubjectId absent, Instant now) {
    this.calls = calls;
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
    requireNonNull(handler, "handler");
    HandlerCalls calls = new HandlerCalls(() -> handler, Optional.empty());
    return new HandlerContract(calls, present, absent, now);
  }

  /** In this database, for a {@link Locality#SAME_DATABASE} handler: each call in a transaction. */
  public HandlerContract on(DataSource testDatabase) {
    HandlerCalls there = new HandlerCalls(calls.handlers(), Optional.of(testDatabase));
    return new HandlerContract(there, present, absent, now);
  }

  /**
   * Each call goes to another instance, as if the process had been killed before: what a handler
   * keeps in memory only, is gone then.
   */
  public HandlerContract restartedBy(Supplier<ErasureHandler> newInstance) {
    requireNonNull(newInstance, "newInstance");
    HandlerCalls anew = new HandlerCalls(newInstance, calls.database());
    return new HandlerContract(anew, present, absent, now);
  }

  /**
   * All checks that every handler passes, in an order in which they do not disturb each other. Each
   * item is erased twice.
   */
  public void check() {
    inventoryHasNoEffect();
    absentSubjectHasNothing();
    readingBackFindsWhatIsThere();
    restrictingKeepsTheItems();
    crashesLeaveNothingHalfDone();
    heldItemsStay();
    staleCallsBringNothingBack();
    erasedIsGoneFromTheInventory();
  }

  /** The inventory finds the same when it is made again. */
  public void inventoryHasNoEffect() {
    List<WorkItem> first = items();
    require(first.equals(inventory(present)), "a second inventory found something else");
    Set<String> ids = new HashSet<>();
    first.forEach(item -> require(ids.add(item.id()), "two items have one id"));
  }

  /** Of somebody unknown there is nothing. */
  public void absentSubjectHasNothing() {
    require(inventory(absent).isEmpty(), "something was found of somebody unknown");
  }

  /** What is not erased is found when it is read back. */
  public void readingBackFindsWhatIsThere() {
    items()
        .forEach(item -> require(remaining(item) > 0, "reading back missed what is still there"));
  }

  /** What is restricted is still there, also after a repetition. */
  public void restrictingKeepsTheItems() {
    List<WorkItem> items = items();
    items.forEach(this::restrict);
    items.forEach(this::restrict);
    require(inventory(present).equals(items), "restricting changed what there is");
  }

  /**
   * A transaction in which a statement fails, whichever, or which is never committed, leaves
   * everything as it was; and who was refused a statement does not say that all is done. Only of a
   * handler in the store's database: how far another came before a crash, cannot be told from
   * outside.
   */
  public void crashesLeaveNothingHalfDone() {
    if (calls.isInDatabase()) {
      List<WorkItem> items = items();
      items.forEach(item -> crashAtEachStatement(item, items));
    }
  }

  private void crashAtEachStatement(WorkItem item, List<WorkItem> all) {
    boolean hasCrashed = true;
    for (int at = 1; hasCrashed && at <= MOST_STATEMENTS; at++) {
      hasCrashed =
          calls
              .crashing(
                  at,
                  next(present),
                  (handler, call) -> erase(item, handler, call),
                  HandlerContract::isErased)
              .isEmpty();
      require(inventory(present).equals(all), "an effect outlasted its transaction");
    }
  }

  /**
   * Under a hold or a statute that keeps one item, the others are erased, and that one stays as it
   * is; afterwards only that one is left.
   */
  public void heldItemsStay() {
    List<WorkItem> items = items();
    WorkItem kept = items.get(0);
    restrict(kept);
    items.stream().skip(1).forEach(this::eraseTwice);
    restrict(kept);
    require(inventory(present).equals(List.of(kept)), "erasing others changed what is kept");
    require(remaining(kept) > 0, "reading back missed what is kept");
  }

  /** Erasing again, as after a crash, succeeds and changes nothing; reading back finds nothing. */
  public void erasingTwiceIsErasingOnce() {
    inventory(present).forEach(this::eraseTwice);
  }

  /**
   * A node that was thought dead and goes on with what another has done since, brings nothing of
   * what is erased back. Its calls may fail.
   */
  public void staleCallsBringNothingBack() {
    List<WorkItem> items = inventory(present);
    items.forEach(this::eraseTwice);
    for (WorkItem item : items) {
      calls.late(stale(), (handler, call) -> erase(item, handler, call));
      calls.late(stale(), (handler, call) -> restrict(item, handler, call));
    }
    require(inventory(present).isEmpty(), "a stale call brought something back");
  }

  /**
   * A node that was thought dead does not erase what is kept since. Not part of {@link #check}: for
   * a handler whose system remembers the highest fence, as {@link
   * io.github.pii4j.erasure.StepContext#fence} proposes; in the store's database the scheduler
   * itself undoes the call.
   */
  public void staleFencesAreRefused() {
    List<WorkItem> items = items();
    WorkItem item = items.get(0);
    restrict(item);
    calls.late(stale(), (handler, call) -> erase(item, handler, call));
    require(inventory(present).equals(items), "a stale call erased what is kept");
  }

  /** What is erased is not found again. */
  public void erasedIsGoneFromTheInventory() {
    require(inventory(present).isEmpty(), "what was erased was found again");
  }

  private List<WorkItem> items() {
    List<WorkItem> items = inventory(present);
    require(!items.isEmpty(), "nothing was found of somebody of whom there is something");
    return items;
  }

  private List<WorkItem> inventory(SubjectId subject) {
    return calls.committed(
        next(subject), (handler, call) -> List.copyOf(handler.inventory(subject, call.taking())));
  }

  private long remaining(WorkItem item) {
    return calls.committed(
        next(present), (handler, call) -> handler.verify(item, call.readingBack(item)).remaining());
  }

  private void restrict(WorkItem item) {
    calls.committed(next(present), (handler, call) -> restrict(item, handler, call));
  }

  private static WorkItem restrict(WorkItem item, ErasureHandler handler, Rehearsal call) {
    handler.restrict(item, call.restricting(item));
    return item;
  }

  private static StepResult erase(WorkItem item, ErasureHandler handler, Rehearsal call) {
    return handler.erase(item, call.erasing(item));
  }

  private void eraseTwice(WorkItem item) {
    for (int time = 0; time < 2; time++) {
      StepResult result =
          calls.committed(next(present), (handler, call) -> erase(item, handler, call));
      require(isErased(result), "erasing did not end with Done or NothingFound");
    }
    require(remaining(item) == 0, "reading back found what was erased");
  }

  private static boolean isErased(StepResult result) {
    return result instanceof StepResult.Done || result instanceof StepResult.NothingFound;
  }

  /** Each call under a higher fence than the one before. */
  private Rehearsal next(SubjectId subject) {
    fence++;
    return Rehearsal.of(calls.handlers().get().id(), subject, now).fence(fence);
  }

  private Rehearsal stale() {
    return next(present).fence(1);
  }

  private static void require(boolean holds, String message) {
    Breach.unless(holds, message);
  }
}
