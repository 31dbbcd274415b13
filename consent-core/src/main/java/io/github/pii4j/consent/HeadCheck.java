package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.MerkleEdge;
import io.github.pii4j.consent.proof.MerkleFrontier;
import io.github.pii4j.consent.proof.VerifyResult;
import java.util.ArrayList;
import java.util.List;

/** Compares a log with the head that the store has of it, which the next line will follow. */
final class HeadCheck {

  private final LogHead head;
  private final MerkleFrontier tree = new MerkleFrontier();
  private boolean fits = true;
  private long last;

  HeadCheck(LogHead head) {
    this.head = head;
  }

  /** The next line of the log, which is genuine. */
  void add(SealedLine line) {
    last = Math.max(last, line.sequence());
    if (tree.size() < head.size()) {
      tree.add(Hash.ofEntry(line.line().body()));
    }
    if (line.sequence() == head.size()) {
      fits = line.link().equals(head.link());
    }
  }

  /**
   * What does not fit.
   *
   * @param now the head after the last line was read; the log may have grown meanwhile
   * @param isWhole whether every line that the head counts was there, so that their tree is known
   */
  List<Finding> finish(LogHead now, boolean isWhole) {
    List<Finding> findings = new ArrayList<>();
    if (last < head.size()) {
      findings.add(
          new Finding(VerifyResult.TRUNCATED, head.size(), "the store's head is further on"));
    } else if (last > now.size()) {
      findings.add(
          new Finding(
              VerifyResult.HEAD_MISMATCH, now.size() + 1, "stands beyond the head of the log"));
    } else if (isWhole && !(fits && hasTree())) {
      findings.add(
          new Finding(
              VerifyResult.HEAD_MISMATCH, head.size(), "the head is not that of the line here"));
    }
    return findings;
  }

  private boolean hasTree() {
    try {
      return new MerkleEdge(head.size(), head.edge()).root().equals(tree.root());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
