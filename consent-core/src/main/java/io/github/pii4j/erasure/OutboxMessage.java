package io.github.pii4j.erasure;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells other systems what happened to a case. Its parts are the columns of Debezium's outbox
 * router, so that a log-tailing connector and the built-in relay send the same.
 *
 * @param id the same whenever the message is delivered again
 * @param aggregateType always {@code erasure-case}
 * @param aggregateId the case
 * @param type what happened
 * @param payload the line of the journal, canonical JSON
 * @param number grows within a case
 * @param arrival where it stands in the store's outbox; 0 before it is there
 */
public record OutboxMessage(
    String id,
    String aggregateType,
    CaseId aggregateId,
    String type,
    String payload,
    long number,
    long arrival) {

  /** What every message is about. */
  public static final String AGGREGATE_TYPE = "erasure-case";

  /** The message of a line, for the outbox. */
  public static OutboxMessage of(JournalLine line) {
    return new OutboxMessage(
        line.caseId() + "-" + line.number(),
        AGGREGATE_TYPE,
        line.caseId(),
        line.event(),
        line.text(),
        line.number(),
        0);
  }

  OutboxMessage arrivedAt(long place) {
    return new OutboxMessage(id, aggregateType, aggregateId, type, payload, number, place);
  }

  /** When it happened; empty if the payload is not of this library. */
  Optional<Instant> at() {
    try {
      return Optional.of(JsonReading.read(payload, json -> Instant.parse(json.text("at"))));
    } catch (ErasureException e) {
      return Optional.empty();
    }
  }
}
