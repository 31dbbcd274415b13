package io.github.pii4j.consent.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Compares the tree of a log with checkpoints, each when the tree has its size. */
final class CheckpointCheck {

  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private int next;
  private long anchored;

  /** Believes only what a known key signed; the rest is found right away. */
  CheckpointCheck(
      String origin, Collection<NoteVerifier> known, List<String> notes, Findings findings) {
    for (String note : notes) {
      try {
        checkpoints.add(Checkpoint.open(note, origin, known));
      } catch (InvalidNoteException e) {
        findings.add(VerifyResult.CHECKPOINT_MISMATCH, 0, e.code().text());
      }
    }
    checkpoints.sort(Comparator.comparingLong(Checkpoint::size));
  }

  void compare(RunningTree tree, Findings findings) {
    while (next < checkpoints.size() && checkpoints.get(next).size() <= tree.size()) {
      compare(checkpoints.get(next++), tree, findings);
    }
  }

  private void compare(Checkpoint checkpoint, RunningTree tree, Findings findings) {
    if (checkpoint.size() < tree.size()) {
      return;
    }
    if (checkpoint.root().equals(tree.root())) {
      anchored = checkpoint.size();
    } else {
      findings.add(
          VerifyResult.CHECKPOINT_MISMATCH,
          checkpoint.size(),
          "entries up to here are not those that the checkpoint was signed for");
    }
  }

  /** The log ends. */
  void end(long last, Findings findings) {
    if (checkpoints.isEmpty()) {
      return;
    }
    long size = checkpoints.get(checkpoints.size() - 1).size();
    if (size > last) {
      findings.add(VerifyResult.TRUNCATED, last + 1, (size - last) + " missing at the end");
    }
  }

  long anchored() {
    return anchored;
  }
}
