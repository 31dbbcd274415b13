package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person is shown while their request is under way: what is done, what waits, what is kept
 * and since when, by when all of it is done, and whether the request can still be taken back. It
 * holds no value of theirs.
 *
 * @param caseId which request
 * @param state where it stands
 * @param requestedAt when the clock started
 * @param asOf when this was looked at
 * @param limit by when
 * @param milestones the points that every request passes, in their order
 * @param items each item of the host's own; none before erasing began
 * @param recipients each item that a recipient was told to erase
 * @param cancel how to take the request back; empty if it is too late
 * @param endedAt when there was nothing left to do
 */
public record ProgressNotice(
    CaseId caseId,
    CaseState state,
    Instant requestedAt,
    Instant asOf,
    NoticeLimit limit,
    List<Milestone> milestones,
    List<ItemProgress> items,
    List<ItemProgress> recipients,
    Optional<NoticeCancel> cancel,
    Optional<Instant> endedAt) {

  /** Names and dates the form of {@link #toJson}; what changes it gives it another name. */
  public static final String SCHEMA = "pii4j-erasure-progress-1";

  /** Copies. */
  public ProgressNotice {
    milestones = List.copyOf(milestones);
    items = List.copyOf(items);
    recipients = List.copyOf(recipients);
  }

  /** As JSON in the form {@link #SCHEMA}, for a host's own screens. */
  public Members toJson() {
    JsonMembers members =
        new JsonMembers()
            .text("schema", SCHEMA)
            .text("case", caseId.text())
            .text("state", state.name())
            .text("requestedAt", requestedAt.toString())
            .text("asOf", asOf.toString())
            .member("limit", limit.toJson())
            .member("milestones", new Array(milestones.stream().map(Milestone::toJson).toList()))
            .member("items", json(items))
            .member("recipients", json(recipients))
            .text("endedAt", endedAt.map(Instant::toString));
    cancel.ifPresent(way -> members.member("cancel", way.toJson()));
    return members.build();
  }

  private static Array json(List<ItemProgress> of) {
    return new Array(of.stream().map(ItemProgress::toJson).toList());
  }
}
