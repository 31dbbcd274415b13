package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.proof.Checkpoint;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.InclusionProof;
import io.github.pii4j.consent.proof.InvalidNoteException;
import io.github.pii4j.consent.proof.SignedNote;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import java.util.List;

/**
 * The place of a line in the ledger's tree, as a receipt shows it.
 *
 * @param ledger that part of the receipt
 */
record PlaceProof(Members ledger) {

  /** Whether the line had a place when the receipt was issued. */
  boolean isThere() {
    return ledger.byKey().containsKey("sequence");
  }

  /** Whether the line is under the root that is shown, and the checkpoint is about that root. */
  boolean holds() {
    Hash root = Hash.parse(Receipt.text(ledger, "root"));
    InclusionProof proof = new InclusionProof(number("sequence") - 1, number("size"), path());
    return proof.proves(Hash.parse(Receipt.text(ledger, "leaf")), root) && isVouchedFor(root);
  }

  /** Who compares the checkpoint with one of their own must not be shown that of another tree. */
  private boolean isVouchedFor(Hash root) {
    if (!ledger.byKey().containsKey("checkpoint")) {
      return true;
    }
    try {
      SignedNote note = SignedNote.parse(Receipt.text(ledger, "checkpoint"));
      return note.text()
          .equals(new Checkpoint(Receipt.text(ledger, "name"), number("size"), root).text());
    } catch (InvalidNoteException e) {
      return false;
    }
  }

  private List<Hash> path() {
    return Receipt.list(ledger, "inclusion").stream()
        .map(hash -> Hash.parse(((Text) hash).value()))
        .toList();
  }

  private long number(String key) {
    return ((Whole) Receipt.member(ledger, key)).value();
  }
}
