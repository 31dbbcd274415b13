package io.github.pii4j.crypto;

class MemoryDataKeyStoreTests extends DataKeyStoreContract {

  private final DataKeyStore store = MemoryDataKeyStore.create();

  @Override
  protected DataKeyStore store() {
    return store;
  }
}
