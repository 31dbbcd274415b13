package io.github.pii4j.rights;

class MemoryRequestStoreTests implements RequestStoreContract {

  private final MemoryRequestStore store = new MemoryRequestStore();

  @Override
  public RequestStore store() {
    return store;
  }
}
