package io.github.pii4j.consent;

import io.github.pii4j.consent.LedgerStore.Sealing;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyedChain;
import io.github.pii4j.consent.proof.MerkleEdge;
import io.github.pii4j.consent.proof.Tile;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives lines their places in the log, batch by batch. Any number of nodes may try at once: one
 * succeeds. A line that does not carry the ledger's mark gets no place, and is told of once.
 */
final class Sealer {

  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
  private static final int BATCH = 1000;

  private final LedgerName ledger;
  private final LedgerKeys keys;
  private final LedgerStore store;
  private final CheckpointWriter checkpoints;
  private final Set<EventId> refused = new HashSet<>();

  Sealer(LedgerName ledger, LedgerKeys keys, LedgerStore store, CheckpointWriter checkpoints) {
    this.ledger = ledger;
    this.keys = keys;
    this.store = store;
    this.checkpoints = checkpoints;
  }

  /** Seals until nothing is left; how many lines this node gave their places. */
  synchronized long sealAll() {
    long count = 0;
    while (true) {
      LogHead head = store.head(ledger); // before the lines, or another node's seal goes unnoticed
      List<LedgerLine> lines = genuine(store.unsealed(ledger, BATCH + refused.size()));
      if (lines.isEmpty()) {
        return count;
      }
      count += seal(head, lines);
    }
  }

  private int seal(LogHead head, List<LedgerLine> lines) {
    SealedBatch batch = batch(head, lines);
    return store.seal(batch) == Sealing.SEALED ? lines.size() : 0;
  }

  private SealedBatch batch(LogHead head, List<LedgerLine> lines) {
    KeyedChain chain = new KeyedChain(keys.chain());
    MerkleEdge edge = new MerkleEdge(head.size(), head.edge());
    AnswersSoFar answers = new AnswersSoFar();
    List<Tile> tiles = new ArrayList<>();
    List<SealedLine> sealed = new ArrayList<>(lines.size());
    Hash link = head.link();
    for (LedgerLine line : lines) {
      Hash leaf = Hash.ofEntry(line.body());
      edge.add(leaf, tiles::add);
      link = chain.link(link, edge.size(), leaf);
      sealed.add(new SealedLine(edge.size(), link, line));
      answers.add(edge.size(), EventReader.read(line.body()).event());
    }
    String note = checkpoints.write(ledger, edge.size(), edge.root());
    LogHead after = new LogHead(edge.size(), link, edge.levels(), note);
    return new SealedBatch(ledger, head, after, sealed, answers.answers(), answers.ended(), tiles);
  }

  private List<LedgerLine> genuine(List<LedgerLine> lines) {
    return lines.stream().filter(this::isGenuine).toList();
  }

  private boolean isGenuine(LedgerLine line) {
    if (MessageDigest.isEqual(keys.signLine(ledger, line.body()), line.mac())) {
      return true;
    }
    if (refused.add(line.id())) {
      LOG.error(
          "ledger {}: line {} was not written with its keys, no place for it", ledger, line.id());
    }
    return false;
  }
}
