package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.VerifyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at what is personal about lines: that it is what they commit to, and that the keys of
 * people are there until, and only until, the people were erased. Asks the store for each person
 * and for each line with details.
 */
final class PersonalCheck {

  private final LineCheck check;
  private final LedgerStore store;
  private final PersonKeys keys;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Pseudonym, Keyless> keyless = new LinkedHashMap<>();
  private final Map<Pseudonym, Long> erased = new LinkedHashMap<>();

  /** Somebody without a key: their first line, and those with details. */
  private record Keyless(long first, List<Long> withDetails) {}

  PersonalCheck(LineCheck check, LedgerStore store, PersonKeys keys) {
    this.check = check;
    this.store = store;
    this.keys = keys;
  }

  /** A genuine line; in a place, or 0. */
  void add(long sequence, LedgerLine line, EventText text) {
    boolean hasDetails = text.commitment().isPresent();
    if (hasDetails != line.details().length > 0) {
      findings.add(mismatch(sequence));
    } else if (hasDetails || line.number() == 1) {
      Optional<PersonRecord> record = store.person(check.ledger(), line.person());
      record.ifPresentOrElse(
          one -> open(sequence, one, line, text), () -> withoutKey(sequence, line, hasDetails));
    }
    if (text.event().kind() == EventKind.ERASED) {
      erased.put(line.person(), sequence);
    }
  }

  private void open(long sequence, PersonRecord record, LedgerLine line, EventText text) {
    if (!opens(record)) {
      findings.add(lost(sequence));
    } else if (text.commitment().filter(hash -> !holds(record, line, hash)).isPresent()) {
      findings.add(mismatch(sequence));
    }
  }

  private boolean opens(PersonRecord record) {
    try {
      return !keys.subject(record).reveal().isEmpty();
    } catch (LedgerException e) {
      return false;
    }
  }

  private boolean holds(PersonRecord record, LedgerLine line, Hash commitment) {
    try {
      return keys.openDetails(record, line, commitment).length > 0;
    } catch (LedgerException e) {
      return false;
    }
  }

  private void withoutKey(long sequence, LedgerLine line, boolean hasDetails) {
    Keyless person =
        keyless.computeIfAbsent(line.person(), who -> new Keyless(sequence, new ArrayList<>()));
    if (hasDetails) {
      person.withDetails().add(sequence);
    }
  }

  /** What was found; people who are erased meanwhile are asked about again. */
  List<Finding> finish() {
    keyless.forEach(this::judge);
    erased.forEach(this::judge);
    return findings;
  }

  private void judge(Pseudonym person, Keyless lines) {
    if (isErased(person)) {
      lines.withDetails().forEach(sequence -> findings.add(destroyed(sequence)));
    } else {
      findings.add(lost(lines.first()));
    }
  }

  private boolean isErased(Pseudonym person) {
    return store.lines(check.ledger(), person).stream()
        .flatMap(line -> check.text(line).stream())
        .anyMatch(text -> text.event().kind() == EventKind.ERASED);
  }

  private void judge(Pseudonym person, long sequence) {
    if (store.person(check.ledger(), person).isPresent()) {
      findings.add(
          new Finding(
              VerifyResult.KEY_NOT_DESTROYED,
              sequence,
              "the person was erased, and their key is there: erase them again"));
    }
  }

  private static Finding mismatch(long sequence) {
    return new Finding(
        VerifyResult.DETAILS_MISMATCH,
        sequence,
        "what is personal about it is not what it commits to");
  }

  private static Finding lost(long sequence) {
    return new Finding(
        VerifyResult.KEY_LOST, sequence, "its person was never erased, and their key is gone");
  }

  private static Finding destroyed(long sequence) {
    return new Finding(
        VerifyResult.KEY_DESTROYED,
        sequence,
        "what was personal about it was erased with the person");
  }
}
