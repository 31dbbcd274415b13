package io.github.pii4j.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One line as a store keeps it: the text of the event, which no store changes, and what belongs to
 * it.
 */
public final class LedgerLine {

  private final EventId id;
  private final Pseudonym person;
  private final long number;
  private final byte[] body;
  private final byte[] mac;
  private final byte[] details;

  /**
   * A line.
   *
   * @param id the event's
   * @param person the event's
   * @param number the event's
   * @param body the event's canonical text, UTF-8
   * @param mac 32 bytes that only the holder of the ledger's keys can make
   * @param details what is personal about it, encrypted; empty if nothing is
   */
  public LedgerLine(
      EventId id, Pseudonym person, long number, byte[] body, byte[] mac, byte[] details) {
    this.id = id;
    this.person = person;
    this.number = number;
    this.body = body.clone();
    this.mac = mac.clone();
    this.details = details.clone();
  }

  /** Names the line. */
  public EventId id() {
    return id;
  }

  /** Whom it is about. */
  public Pseudonym person() {
    return person;
  }

  /** Its position among the person's lines, from 1. */
  public long number() {
    return number;
  }

  /** The event's canonical text, UTF-8. */
  public byte[] body() {
    return body.clone();
  }

  /** The 32 bytes that prove who wrote it. */
  public byte[] mac() {
    return mac.clone();
  }

  /** What is personal about it, encrypted; empty if nothing is. */
  public byte[] details() {
    return details.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LedgerLine that
        && id.equals(that.id)
        && person.equals(that.person)
        && number == that.number
        && Arrays.equals(body, that.body)
        && Arrays.equals(mac, that.mac)
        && Arrays.equals(details, that.details);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The event, which holds nothing personal. */
  @Override
  public String toString() {
    return new String(body, UTF_8);
  }
}
