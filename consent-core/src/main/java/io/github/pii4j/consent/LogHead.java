package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyedChain;
import java.util.List;

/**
 * How far a ledger's log goes.
 *
 * @param size how many lines it has
 * @param link the link of the last one
 * @param edge the right edge of its tree, level by level from the lowest
 * @param checkpoint the signed note about it; empty if nobody signs
 */
public record LogHead(long size, Hash link, List<List<Hash>> edge, String checkpoint) {

  /** Of a log without lines. */
  public static final LogHead START = new LogHead(0, KeyedChain.START, List.of(), "");

  /** Copies. */
  public LogHead {
    edge = edge.stream().map(List::copyOf).toList();
  }
}
