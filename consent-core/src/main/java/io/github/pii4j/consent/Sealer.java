package io.github.pii4j.consent;

import io.github.pii4j.consent.LedgerStore.Sealing;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyedChain;
import io.github.pii4j.consent.proof.MerkleEdge;
import io.github.pii4j.consent.proof.Tile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives lines their places in the log, batch by batch. Any number of nodes may try at once: one
 * succeeds. A line that the ledger did not write as the store has it, or that cannot be read, gets
 * no place, and is told of once; the others go on.
 */
final class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int BATCH = 1000;
  private static final int MOST_IN_VAIN = 5;

  private final LedgerName ledger;
  private final LedgerKeys keys;
  private final LedgerStore store;
  private final LineCheck check;
  private final CheckpointWriter checkpoints;
  private final Set<EventId> refused = new HashSet<>();

  Sealer(LedgerName ledger, LedgerKeys keys, LedgerStore store, CheckpointWriter checkpoints) {
    this.ledger = ledger;
    this.keys = keys;
    this.store = store;
    this.check = new LineCheck(ledger, keys);
    this.checkpoints = checkpoints;
  }

  /** A line, and what it says. */
  private record Genuine(LedgerLine line, ConsentEvent event) {}

  /**
   * Seals until nothing is left; how many lines this node gave their places.
   *
   * @throws LedgerException if no batch can follow the head and nobody moves it
   */
  synchronized long sealAll() {
    long count = 0;
    int inVain = 0;
    LogHead head = store.head(ledger); // before the lines, or another node's seal goes unnoticed
    List<Genuine> lines = genuine();
    while (!lines.isEmpty()) {
      boolean isSealed = store.seal(batch(head, lines)) == Sealing.SEALED;
      count += isSealed ? lines.size() : 0;
      LogHead next = store.head(ledger);
      inVain = isSealed || !next.equals(head) ? 0 : inVain + 1;
      if (inVain == MOST_IN_VAIN) {
        throw new LedgerException(LedgerException.Code.HEAD_BEHIND);
      }
      head = next;
      lines = genuine();
    }
    return count;
  }

  private SealedBatch batch(LogHead head, List<Genuine> lines) {
    KeyedChain chain = new KeyedChain(keys.chain());
    MerkleEdge edge = new MerkleEdge(head.size(), head.edge());
    AnswersSoFar answers = new AnswersSoFar();
    List<Tile> tiles = new ArrayList<>();
    List<SealedLine> sealed = new ArrayList<>(lines.size());
    Hash link = head.link();
    for (Genuine one : lines) {
      Hash leaf = Hash.ofEntry(one.line().body());
      edge.add(leaf, tiles::add);
      link = chain.link(link, edge.size(), leaf);
      sealed.add(new SealedLine(edge.size(), link, one.line()));
      answers.add(edge.size(), one.event());
    }
    String note = checkpoints.write(ledger, edge.size(), edge.root());
    LogHead after = new LogHead(edge.size(), link, edge.levels(), note);
    return new SealedBatch(ledger, head, after, sealed, answers.answers(), answers.ended(), tiles);
  }

  private List<Genuine> genuine() {
    List<Genuine> lines = new ArrayList<>();
    for (LedgerLine line : store.unsealed(ledger, BATCH + refused.size())) {
      check
          .text(line)
          .ifPresentOrElse(text -> lines.add(new Genuine(line, text.event())), () -> refuse(line));
    }
    return lines;
  }

  private void refuse(LedgerLine line) {
    if (refused.add(line.id())) {
      LOG.error(
          "ledger {}: line {} is not as the ledger wrote it or cannot be read, no place for it",
          ledger,
          line.id());
    }
  }
}
