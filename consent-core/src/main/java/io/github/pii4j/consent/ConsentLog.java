package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.PolicyVersion;
import java.util.List;
import java.util.OptionalLong;

/**
 * The lines of a ledger in one order for all people, chained and in a Merkle tree, so that none can
 * be changed, moved, added or removed unnoticed.
 *
 * <p>Recording a line waits for nobody; it gets its place when {@link #seal} runs next. Until then
 * the mark that only the ledger's keys make and the person's own chain protect it. Thread-safe.
 */
public final class ConsentLog {

  private final LedgerName ledger;
  private final LedgerStore store;
  private final Sealer sealer;

  ConsentLog(LedgerName ledger, LedgerKeys keys, LedgerStore store) {
    this.ledger = ledger;
    this.store = store;
    this.sealer = new Sealer(ledger, keys, store, CheckpointWriter.NOBODY);
  }

  /**
   * Gives every line that has none yet its place; to be called every second or so by any number of
   * nodes.
   *
   * @return how many lines this call gave a place
   */
  public long seal() {
    return sealer.sealAll();
  }

  /** How far it goes. */
  public LogHead head() {
    return store.head(ledger);
  }

  /**
   * What it has to show for a line.
   *
   * @throws LedgerException if there is no such line
   */
  public LogEvidence evidence(EventId id) {
    LedgerLine line =
        store
            .line(ledger, id)
            .orElseThrow(() -> new LedgerException(LedgerException.Code.NO_SUCH_EVENT));
    OptionalLong place =
        store
            .sealed(ledger, id)
            .map(found -> OptionalLong.of(found.sequence()))
            .orElseGet(OptionalLong::empty);
    return new LogEvidence(ledger, line.toString(), Hash.ofEntry(line.body()), place);
  }

  /**
   * The people whose consent to a scope stands, but was given to an older version: whom a new
   * version must be put before.
   *
   * @param below the version that they have not agreed to
   * @param after the text of the last person of the page before; empty for the first page
   * @param most how many at most
   */
  public List<Pseudonym> toBeAsked(
      ConsentScope scope, PolicyVersion below, String after, int most) {
    return store.people(new AnswerQuery(ledger, scope, below, after, most));
  }
}
