package io.github.pii4j.erasure;

class MemoryErasureStoreTests implements ErasureStoreContract {

  private final MemoryErasureStore store = new MemoryErasureStore();

  @Override
  public ErasureStore store() {
    return store;
  }
}
