package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;

/** Writes the signed note about a log, or nothing if nobody signs. */
interface CheckpointWriter {

  String write(LedgerName ledger, long size, Hash root);
}
