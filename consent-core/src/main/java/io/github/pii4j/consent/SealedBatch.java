package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Tile;
import java.util.List;

/**
 * Lines that get their places in the log together.
 *
 * @param ledger whose log
 * @param before the head that the batch follows
 * @param after the head from then on
 * @param lines the lines
 * @param answers where people stand because of them, one for each person and scope
 * @param ended the people whose accounts ended: every answer of theirs ends, too
 * @param tiles the tiles of the tree that became whole
 */
public record SealedBatch(
    LedgerName ledger,
    LogHead before,
    LogHead after,
    List<SealedLine> lines,
    List<RecordedAnswer> answers,
    List<Pseudonym> ended,
    List<Tile> tiles) {

  /** Copies. */
  public SealedBatch {
    lines = List.copyOf(lines);
    answers = List.copyOf(answers);
    ended = List.copyOf(ended);
    tiles = List.copyOf(tiles);
  }
}
