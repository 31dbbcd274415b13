package io.github.pii4j.erasure;

class MemoryErasureStoreTests implements ErasureStoreContract, RecountContract {

  private final MemoryErasureStore store = new MemoryErasureStore();

  @Override
  public ErasureStore store() {
    return store;
  }
}
