package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.LogEntry;
import io.github.pii4j.consent.proof.LogVerifier;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.Verification;
import io.github.pii4j.consent.proof.VerifyResult;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes through everything that a store has of a ledger, with the ledger's keys. */
final class LogAudit {

  /** A hash that nothing has, for a line that is not what the ledger wrote. */
  private static final Hash NONE = Hash.of(new byte[Hash.BYTES]);

  private static final int MOST_WAITING = 100_000;

  private final LedgerName ledger;
  private final LedgerKeys keys;
  private final LedgerStore store;
  private final List<Finding> more = new ArrayList<>();
  private long last;

  LogAudit(LedgerName ledger, LedgerKeys keys, LedgerStore store) {
    this.ledger = ledger;
    this.keys = keys;
    this.store = store;
  }

  Verification run(List<NoteSigner> signers, List<String> checkpoints) {
    LogVerifier.Builder builder = LogVerifier.builder(ledger.text()).chainKey(keys.chain());
    signers.forEach(signer -> builder.known(signer.verifier()));
    checkpoints.forEach(builder::checkpoint);
    LogHead head = store.head(ledger);
    if (!signers.isEmpty() && !head.checkpoint().isEmpty()) {
      builder.checkpoint(head.checkpoint());
    }
    LogVerifier verifier = builder.build();
    Iterable<SealedLine> lines = () -> LogPages.of(store, ledger, LogEntry.LAST_SEQUENCE);
    lines.forEach(line -> add(line, verifier));
    if (last < head.size()) {
      more.add(new Finding(VerifyResult.TRUNCATED, head.size(), "the store's head is further on"));
    }
    waiting();
    Verification found = named(verifier.finish());
    for (Finding finding : more) {
      found = found.with(finding);
    }
    return found;
  }

  private void add(SealedLine line, LogVerifier verifier) {
    last = Math.max(last, line.sequence());
    boolean genuine = isGenuine(line.line());
    Hash leaf = genuine ? Hash.ofEntry(line.line().body()) : NONE;
    verifier.add(LogEntry.of(line.sequence(), leaf, line.link(), line.line().body()));
    if (genuine && isForgotten(line.line())) {
      more.add(
          new Finding(
              VerifyResult.KEY_DESTROYED,
              line.sequence(),
              "what was personal about it was erased with the person"));
    }
  }

  private boolean isForgotten(LedgerLine line) {
    return line.details().length > 0 && store.person(ledger, line.person()).isEmpty();
  }

  /** Lines that have no place yet have their marks. */
  private void waiting() {
    store.unsealed(ledger, MOST_WAITING).stream()
        .filter(line -> !isGenuine(line))
        .map(
            line ->
                new Finding(
                    VerifyResult.HASH_MISMATCH,
                    0,
                    "a line without a place was not written by the ledger: " + line.id()))
        .forEach(more::add);
  }

  /** Whether the ledger wrote the line, and what the store tells of it beside is what it says. */
  private boolean isGenuine(LedgerLine line) {
    if (!MessageDigest.isEqual(keys.signLine(ledger, line.body()), line.mac())) {
      return false;
    }
    ConsentEvent event = EventReader.read(line.body()).event();
    return event.id().equals(line.id())
        && event.person().equals(line.person())
        && event.number() == line.number();
  }

  /** A line that is not genuine does not fit its link either; once is enough. */
  private static Verification named(Verification found) {
    Set<Long> changed =
        found.findings().stream()
            .filter(finding -> finding.result() == VerifyResult.HASH_MISMATCH)
            .map(Finding::sequence)
            .collect(Collectors.toCollection(HashSet::new));
    List<Finding> left =
        found.findings().stream()
            .filter(
                finding ->
                    finding.result() != VerifyResult.BROKEN_LINK
                        || !changed.contains(finding.sequence()))
            .toList();
    return new Verification(found.entries(), found.chained(), found.anchored(), left, found.more());
  }
}
