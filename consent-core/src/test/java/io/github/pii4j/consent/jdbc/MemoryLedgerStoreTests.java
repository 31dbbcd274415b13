package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.LedgerStore;
import io.github.pii4j.consent.MemoryLedgerStore;

class MemoryLedgerStoreTests implements LedgerStoreContract, SealedLogContract {

  private final MemoryLedgerStore store = new MemoryLedgerStore();

  @Override
  public LedgerStore store() {
    return store;
  }
}
