package io.github.pii4j.erasure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How far the promises are from being broken, as the store has it now. */
record Outlook(EngineParts parts) {

  private static final int PAGE = 1000;

  /** The working days that the case has left which is due first; empty if none is on the clock. */
  OptionalInt earliest() {
    return parts.store().openCases(CasePosition.START, PAGE).stream()
        .filter(one -> one.state().isOnTheClock())
        .mapToInt(one -> parts.ladder().daysLeft(parts.today(), one.deadline().commitBy()))
        .findFirst();
  }

  /** How long the oldest message waits; zero if none does. */
  Duration outboxLag() {
    return parts.store().outbox(1).stream()
        .flatMap(message -> age(message).stream())
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** How many messages wait longer than this, of the oldest thousand. */
  long waitingLongerThan(Duration time) {
    if (outboxLag().compareTo(time) <= 0) {
      return 0;
    }
    List<OutboxMessage> oldest = parts.store().outbox(PAGE);
    return oldest.stream()
        .filter(message -> age(message).filter(age -> age.compareTo(time) > 0).isPresent())
        .count();
  }

  private Optional<Duration> age(OutboxMessage message) {
    return message.at().map(at -> Duration.between(at, parts.now()));
  }
}
