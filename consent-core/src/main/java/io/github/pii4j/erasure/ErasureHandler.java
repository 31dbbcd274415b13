package io.github.pii4j.erasure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.SubjectId;
import java.util.List;
import java.util.Set;

/**
 * Erases one store of personal data, or has a recipient erase it.
 *
 * <p>Every method may be called again after a crash, on any node, and two nodes may be at it when
 * one of them was thought dead: to repeat must change nothing. Whatever is thrown counts as {@link
 * StepResult.RetryLater}; messages of exceptions are not kept. Implementations are thread-safe.
 *
 * <p>The usual order, by {@link #after}: sessions and tokens, recipients and caches, search and
 * analytics, primary rows, keys, and the root of the identity last.
 */
public interface ErasureHandler {

  /** Its name, which stays the same over releases. */
  HandlerId id();

  /** Grows when what the handler erases changes. */
  default int version() {
    return 1;
  }

  /** The handlers whose items must be settled before this one erases. */
  default Set<HandlerId> after() {
    return Set.of();
  }

  /** What it erases. */
  Set<DataCategory> categories();

  /** Where its effect takes place. */
  default Locality locality() {
    return Locality.EXTERNAL;
  }

  /**
   * The items that there are, without any effect: for the preview, and again when erasing starts,
   * before anything is destroyed. Empty if there is nothing.
   */
  List<WorkItem> inventory(SubjectId subject, StepContext context);

  /** Erases the item; the same again changes nothing. */
  StepResult erase(WorkItem item, StepContext context);

  /**
   * Stops everything but storing and protecting the item, since it must be kept (PIPL 47(2)). The
   * same again changes nothing.
   */
  void restrict(WorkItem item, StepContext context);

  /** Reads back, not by what {@link #erase} remembers, whether the item is gone. */
  Verification verify(WorkItem item, StepContext context);
}
