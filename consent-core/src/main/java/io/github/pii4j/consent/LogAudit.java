package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.LogEntry;
import io.github.pii4j.consent.proof.LogVerifier;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.Verification;
import io.github.pii4j.consent.proof.VerifyResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes through everything that a store has of a ledger, with the ledger's keys: the log, the head,
 * everybody's own chain, what is personal, whom to ask, and what waits for its place. Where the log
 * itself is damaged, that is the finding, and not what follows from it for people's chains and for
 * the head.
 */
final class LogAudit {

  /** A hash that nothing has, for a line that is not what the ledger wrote. */
  private static final Hash NONE = Hash.of(new byte[Hash.BYTES]);

  private static final int MOST_WAITING = 100_000;

  /** Lines that are not what or where they were. */
  private static final Set<VerifyResult> DAMAGED_LINES =
      EnumSet.of(VerifyResult.HASH_MISMATCH, VerifyResult.BROKEN_LINK, VerifyResult.SEQUENCE_GAP);

  private final LedgerName ledger;
  private final LedgerKeys keys;
  private final LedgerStore store;
  private final LineCheck check;
  private final PersonalCheck personal;
  private final AnswerCheck answers;
  private final PersonChains people = new PersonChains();
  private final List<Finding> gaps = new ArrayList<>();
  private final List<Finding> more = new ArrayList<>();

  LogAudit(LedgerName ledger, LedgerKeys keys, LedgerStore store, PersonKeys personKeys) {
    this.ledger = ledger;
    this.keys = keys;
    this.store = store;
    this.check = new LineCheck(ledger, keys);
    this.personal = new PersonalCheck(check, store, personKeys);
    this.answers = new AnswerCheck(check, store);
  }

  /** The head and what waits are read before the log: while it is read, it may grow. */
  Verification run(List<NoteSigner> signers, List<String> checkpoints) {
    LogHead head = store.head(ledger);
    List<LedgerLine> waiting = store.unsealed(ledger, MOST_WAITING);
    LogVerifier verifier = verifier(head, signers, checkpoints);
    HeadCheck end = new HeadCheck(head);
    Iterable<SealedLine> lines = () -> LogPages.of(store, ledger, LogEntry.LAST_SEQUENCE);
    for (SealedLine line : lines) {
      add(line, verifier);
      end.add(line);
    }
    waiting.forEach(this::waiting);
    Verification found = named(verifier.finish());
    boolean isWhole =
        found.findings().stream().map(Finding::result).noneMatch(DAMAGED_LINES::contains);
    more.addAll(end.finish(store.head(ledger), isWhole));
    more.addAll(isWhole ? gaps : List.of());
    more.addAll(personal.finish());
    more.addAll(isWhole ? answers.finish() : List.of());
    return found.with(more);
  }

  private LogVerifier verifier(LogHead head, List<NoteSigner> signers, List<String> checkpoints) {
    LogVerifier.Builder builder = LogVerifier.builder(ledger.text()).chainKey(keys.chain());
    signers.forEach(signer -> builder.known(signer.verifier()));
    checkpoints.forEach(builder::checkpoint);
    if (!signers.isEmpty() && !head.checkpoint().isEmpty()) {
      builder.checkpoint(head.checkpoint());
    }
    return builder.build();
  }

  private void add(SealedLine sealed, LogVerifier verifier) {
    LedgerLine line = sealed.line();
    Optional<EventText> text = check.text(line);
    Hash leaf = text.isPresent() ? Hash.ofEntry(line.body()) : NONE;
    verifier.add(LogEntry.of(sealed.sequence(), leaf, sealed.link(), line.body()));
    text.ifPresentOrElse(one -> genuine(sealed.sequence(), line, one), () -> people.skip(line));
    text.ifPresent(one -> answers.add(sealed.sequence(), one.event()));
  }

  private void genuine(long sequence, LedgerLine line, EventText text) {
    if (!people.follows(line, text)) {
      gaps.add(
          new Finding(
              VerifyResult.SEQUENCE_GAP,
              sequence,
              "the line of the same person before it is missing: " + line.id()));
    }
    personal.add(sequence, line, text);
  }

  /** A line that had no place when the log was not read yet; it may have one now. */
  private void waiting(LedgerLine line) {
    Optional<EventText> text = check.text(line);
    if (text.isEmpty()) {
      more.add(
          new Finding(
              VerifyResult.HASH_MISMATCH,
              0,
              "a line without a place was not written by the ledger: " + line.id()));
      people.skip(line);
    } else if (!people.hasPassed(line)) {
      genuine(0, line, text.get());
    }
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
