package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person is shown before they confirm: what will be erased, what is kept, by which statute
 * and until when, who is told, by when, and how to take the request back (E-Commerce Law 24; PIPL
 * 47(2)). It holds no value of theirs.
 *
 * @param caseId which request
 * @param requestedAt when the clock started
 * @param asOf when the plan was looked at; it is made again when erasing begins
 * @param limit by when
 * @param items each item of the host's own, in the order of the plan
 * @param recipients who is told, in the order of the plan
 * @param cancel how to take the request back; empty if it is too late
 */
public record PlanNotice(
    CaseId caseId,
    Instant requestedAt,
    Instant asOf,
    NoticeLimit limit,
    List<PlannedItem> items,
    List<NoticeRecipient> recipients,
    Optional<NoticeCancel> cancel) {

  /** Names and dates the form of {@link #toJson}; what changes it gives it another name. */
  public static final String SCHEMA = "pii4j-erasure-plan-1";

  /** Copies. */
  public PlanNotice {
    items = List.copyOf(items);
    recipients = List.copyOf(recipients);
  }

  /** The items of this fate. */
  public List<PlannedItem> items(PlannedItem.Fate fate) {
    return items.stream().filter(item -> item.fate() == fate).toList();
  }

  /** As JSON in the form {@link #SCHEMA}, for a host's own screens. */
  public Members toJson() {
    JsonMembers members =
        new JsonMembers()
            .text("schema", SCHEMA)
            .text("case", caseId.text())
            .text("requestedAt", requestedAt.toString())
            .text("asOf", asOf.toString())
            .member("limit", limit.toJson())
            .member("items", new Array(items.stream().map(PlannedItem::toJson).toList()))
            .member(
                "recipients", new Array(recipients.stream().map(NoticeRecipient::toJson).toList()));
    cancel.ifPresent(way -> members.member("cancel", way.toJson()));
    return members.build();
  }
}
