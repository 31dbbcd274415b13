package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.LocalizedText;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells a person about their request to be erased: the plan before they confirm, and how far it is
 * afterwards, as values, as JSON, and for pages. What it tells holds no value of theirs. To look
 * has no effect. Immutable and thread-safe.
 *
 * <pre>{@code
 * CaseNotices notices =
 *     CaseNotices.of(scheduler)
 *         .named(wages.id(), LocalizedText.of("工资系统", "payroll"))
 *         .cancelledBy(LocalizedText.of("用原手机号登录", "Sign in with your telephone number"));
 * PlanNotice plan = notices.plan(caseId);
 * }</pre>
 */
public final class CaseNotices {

  private final ErasureScheduler scheduler;
  private final Map<HandlerId, LocalizedText> places;
  private final Set<HandlerId> recipients;
  private final List<LocalizedText> way;

  private CaseNotices(
      ErasureScheduler scheduler,
      Map<HandlerId, LocalizedText> places,
      Set<HandlerId> recipients,
      List<LocalizedText> way) {
    this.scheduler = requireNonNull(scheduler, "scheduler");
    this.places = Map.copyOf(places);
    this.recipients = Set.copyOf(recipients);
    this.way = List.copyOf(way);
  }

  /** Tells of the cases of this scheduler; every {@link RecipientHandler} is a recipient. */
  public static CaseNotices of(ErasureScheduler scheduler) {
    Set<HandlerId> recipients =
        scheduler.parts().handlers().values().stream()
            .filter(RecipientHandler.class::isInstance)
            .map(ErasureHandler::id)
            .collect(Collectors.toSet());
    return new CaseNotices(scheduler, Map.of(), recipients, List.of());
  }

  /** The same with a name that the person knows for what a handler erases. */
  public CaseNotices named(HandlerId handler, LocalizedText name) {
    Map<HandlerId, LocalizedText> more = new LinkedHashMap<>(places);
    more.put(handler, name);
    return new CaseNotices(scheduler, more, recipients, way);
  }

  /**
   * The same with a handler that has a recipient erase, by the recipient's name. The person is told
   * that a recipient learns no more of them than a {@link RecipientRequest} holds: keep to that.
   */
  public CaseNotices recipient(HandlerId handler, LocalizedText name) {
    Set<HandlerId> more = new HashSet<>(recipients);
    more.add(handler);
    return new CaseNotices(scheduler, places, more, way).named(handler, name);
  }

  /** The same with the steps by which a person takes the request back. */
  public CaseNotices cancelledBy(LocalizedText... steps) {
    return new CaseNotices(scheduler, places, recipients, Arrays.asList(steps));
  }

  /**
   * What the person is shown before they confirm.
   *
   * @throws ErasureException if there is no such case, the person has not shown who they are, or
   *     the case ended
   */
  public PlanNotice plan(CaseId id) {
    ErasureCase found = scheduler.explain(id).erasureCase();
    if (!mayBeShown(found.state())) {
      throw new ErasureException(ErasureException.Code.NOT_IN_THIS_STATE);
    }
    ErasurePreview preview = scheduler.preview(id);
    List<PlannedItem> items =
        preview.items().stream().map(one -> PlannedItem.of(item(one), one)).toList();
    return new PlanNotice(
        id,
        found.requestedAt(),
        parts().now(),
        limit(found),
        items.stream().filter(one -> !isRecipient(one.item())).toList(),
        recipients(items),
        cancel(found));
  }

  /** What there is, is told only to somebody who showed who they are. */
  private static boolean mayBeShown(CaseState state) {
    return state.isOpen() && state != CaseState.RECEIVED && state != CaseState.IDENTITY_PENDING;
  }

  private List<NoticeRecipient> recipients(List<PlannedItem> items) {
    return items.stream()
        .map(PlannedItem::item)
        .filter(this::isRecipient)
        .collect(
            Collectors.groupingBy(NoticeItem::handler, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(NoticeRecipient::new)
        .toList();
  }

  /**
   * How far the request is.
   *
   * @throws ErasureException if there is no such case
   */
  public ProgressNotice progress(CaseId id) {
    CaseExplanation explained = scheduler.explain(id);
    ErasureCase found = explained.erasureCase();
    ProgressReading reading = new ProgressReading(explained, names());
    List<ItemProgress> items = reading.items();
    Predicate<ItemProgress> isSent = one -> isRecipient(one.item());
    return new ProgressNotice(
        id,
        found.state(),
        found.requestedAt(),
        parts().now(),
        limit(found),
        reading.milestones(),
        items.stream().filter(isSent.negate()).toList(),
        items.stream().filter(isSent).toList(),
        cancel(found),
        found.endedAt());
  }

  private NoticeLimit limit(ErasureCase of) {
    CaseDeadline deadline = of.deadline();
    int all = parts().settings().rule().workingDays();
    int left = parts().ladder().daysLeft(parts().today(), deadline.promised());
    return new NoticeLimit(all, deadline.promised(), deadline.status(), left);
  }

  private Optional<NoticeCancel> cancel(ErasureCase of) {
    boolean isTooLate = Transition.next(of.state(), CaseEvent.CANCELLED, Guard.ALWAYS).isEmpty();
    Optional<Instant> until = until(of).filter(parts().now()::isBefore);
    return isTooLate ? Optional.empty() : Optional.of(new NoticeCancel(until, way));
  }

  private Optional<Instant> until(ErasureCase of) {
    return switch (of.state()) {
      case COOLING_OFF -> of.timer();
      case SCHEDULED -> Optional.empty();
      default -> Optional.of(CoolingOff.end(parts(), of.deadline(), parts().now()));
    };
  }

  private NoticeItem item(PreviewItem of) {
    return names().item(of.handler(), of.item());
  }

  private NoticeNames names() {
    return new NoticeNames(parts().handlers(), places);
  }

  private boolean isRecipient(NoticeItem item) {
    return recipients.contains(item.handler());
  }

  private EngineParts parts() {
    return scheduler.parts();
  }
}
