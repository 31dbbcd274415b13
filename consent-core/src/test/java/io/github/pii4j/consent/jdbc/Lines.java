package io.github.pii4j.consent.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore.Addition;
import io.github.pii4j.consent.PersonRecord;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.Hash;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lines that mean nothing, for stores to keep. */
final class Lines {

  static final LedgerName LEDGER = new LedgerName("consent.example.com/zhihui-laowu");
  static final LedgerName OTHER = new LedgerName("consent.example.com/other");

  private Lines() {}

  static EventId newId() {
    return EventId.next(Instant.EPOCH, new Random());
  }

  /** The same person for the same text. */
  static Pseudonym person(String name) {
    byte[] hash = Hash.ofEntry(name.getBytes(UTF_8)).bytes();
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  static LedgerLine line(String name, long number) {
    return line(name, number, newId());
  }

  static LedgerLine line(String name, long number, EventId id) {
    return line(name, number, id, new byte[] {0, -1, 39, 92});
  }

  static LedgerLine line(String name, long number, EventId id, byte[] details) {
    byte[] body = ("{\"text\":\"同意 ✓ 𠮷\",\"number\":" + number + "}").getBytes(UTF_8);
    byte[] mac = Hash.ofEntry(body).bytes();
    return new LedgerLine(id, person(name), number, body, mac, details);
  }

  static PersonRecord record(String name) {
    return new PersonRecord(
        person(name), ("key of " + name).getBytes(UTF_8), new byte[] {0, 127, -128, 39});
  }

  static Addition first(String name) {
    return first(name, line(name, 1));
  }

  static Addition first(String name, LedgerLine... lines) {
    return new Addition(LEDGER, Arrays.asList(lines), Optional.of(record(name)));
  }

  static Addition more(LedgerLine... lines) {
    return new Addition(LEDGER, List.of(lines), Optional.empty());
  }
}
