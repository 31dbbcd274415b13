package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;

/** Writes the signed note about a log, or nothing if nobody signs. */
interface CheckpointWriter {

  CheckpointWriter NOBODY = (ledger, size, root) -> "";

  String write(LedgerName ledger, long size, Hash root);
}
