package io.github.pii4j.erasure;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cases and steps for tests of stores. */
final class Cases {

  static final Instant NOW = Instant.parse("2026-09-24T02:00:00Z");
  static final NodeName NODE = new NodeName("node-1");
  static final NodeName OTHER = new NodeName("node-2");
  static final HandlerId WAGES = new HandlerId("wages");

  private Cases() {}

  static CaseId id(int number) {
    return new CaseId("0".repeat(31 - String.valueOf(number).length()) + number + "a");
  }

  static SubjectId subject(int number) {
    return SubjectId.of("account-" + number);
  }

  static Pseudonym person(int number) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) number;
    bytes[1] = (byte) (number >> 8);
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static ErasureCase received(int number, Instant at) {
    return ErasureCase.received(
        id(number),
        person(number),
        at,
        CaseDeadline.of(
            WorkingDayCalendar.china().deadline(at, WorkingDayRule.accountCancellation())));
  }

  /** The case as it is opened. */
  static CaseChange opening(int number) {
    return next(received(number, NOW), CaseState.RECEIVED, "case.received");
  }

  /** The case, a version on, in this state. */
  static CaseChange next(ErasureCase before, CaseState state, String event, StepWrite... steps) {
    JournalLine line =
        JournalLine.next(
            before.id(), before.journal(), NOW, event, new JsonMembers().text("x", "y").build());
    ErasureCase after =
        new ErasureCase(
            before.id(),
            before.version() + 1,
            state,
            before.person(),
            before.requestedAt(),
            before.deadline(),
            before.timer(),
            Optional.of(NOW.plusSeconds(60)),
            before.plan(),
            line.head(),
            before.reason(),
            before.mergedInto(),
            before.certificate(),
            state.isOpen() ? Optional.empty() : Optional.of(NOW));
    CaseChange.SubjectFate fate =
        state == CaseState.COMPLETED ? CaseChange.SubjectFate.FORGET : CaseChange.SubjectFate.KEEP;
    return new CaseChange(after, List.of(steps), List.of(line), fate);
  }

  static ErasureStep step(int number, String item) {
    ErasureCase of = received(number, NOW);
    return ErasureStep.waiting(
            of.id(),
            new StepId(WAGES, StepKind.ERASE, item),
            NOW,
            of.deadline().commitBy(),
            new WorkItem(item, "financial", 3, Optional.empty()),
            Set.of())
        .ready(NOW);
  }

  static StepWrite[] insert(int number, int steps) {
    return IntStream.range(0, steps)
        .mapToObj(index -> StepWrite.insert(step(number, "row-" + index)))
        .toArray(StepWrite[]::new);
  }

  static Claim claim(NodeName node, int most) {
    return new Claim(node, NOW, NOW.plusSeconds(60), Set.of(WAGES), most);
  }
}
