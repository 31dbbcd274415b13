package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Has a recipient erase: tells it, and asks again until it acknowledged. A recipient that does not
 * acknowledge in time is seen in the warnings, as every step is. Thread-safe.
 */
public final class RecipientHandler implements ErasureHandler {

  private static final ReasonCode REFUSED = new ReasonCode("RECIPIENT_REFUSED");

  private final HandlerId id;
  private final Set<DataCategory> categories;
  private final RecipientChannel channel;
  private final Duration askEvery;

  private RecipientHandler(
      HandlerId id, Set<DataCategory> categories, RecipientChannel channel, Duration askEvery) {
    this.id = requireNonNull(id, "id");
    this.categories = Set.copyOf(categories);
    this.channel = requireNonNull(channel, "channel");
    this.askEvery = requireNonNull(askEvery, "askEvery");
  }

  /**
   * The handler of a recipient.
   *
   * @param categories what it was given
   * @param channel how to reach it
   * @param askEvery how long to wait between two questions
   * @throws IllegalArgumentException if that is not positive
   */
  public static RecipientHandler of(
      HandlerId id, Set<DataCategory> categories, RecipientChannel channel, Duration askEvery) {
    if (askEvery.isNegative() || askEvery.isZero()) {
      throw new IllegalArgumentException("the time between two questions is positive");
    }
    return new RecipientHandler(id, categories, channel, askEvery);
  }

  @Override
  public HandlerId id() {
    return id;
  }

  @Override
  public Set<DataCategory> categories() {
    return categories;
  }

  /** One item of every category: what the recipient really has, only it knows. */
  @Override
  public List<WorkItem> inventory(SubjectId subject, StepContext context) {
    return categories.stream()
        .map(category -> WorkItem.of(WorkItem.idOf(category.code()), category, 0))
        .sorted(java.util.Comparator.comparing(WorkItem::id))
        .toList();
  }

  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    return switch (channel.send(request(context))) {
      case ERASED -> new StepResult.Done(Technique.CONFIRMED_BY_RECIPIENT, item.records());
      case NOTHING_FOUND -> new StepResult.NothingFound();
      case RECEIVED -> new StepResult.Pending(context.now().plus(askEvery));
      case REFUSED -> new StepResult.Refused(REFUSED);
    };
  }

  /** Nothing to do here: what a recipient must keep, it restricts by its own duty. */
  @Override
  public void restrict(WorkItem item, StepContext context) {}

  /** The acknowledgement is all that can be read back. */
  @Override
  public Verification verify(WorkItem item, StepContext context) {
    return Verification.CLEAN;
  }

  private RecipientRequest request(StepContext context) {
    return new RecipientRequest(context.idempotencyKey(), context.now(), context.subject());
  }
}
