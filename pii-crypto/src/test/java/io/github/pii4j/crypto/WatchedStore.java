package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A store that counts what is asked of it, takes time to read, and fails when told to. */
final class WatchedStore implements DataKeyStore {

  final AtomicLong reads = new AtomicLong();
  final AtomicLong reservations = new AtomicLong();
  volatile long reservedBefore;
  volatile boolean failing;
  volatile Runnable whileReading = () -> {};

  private final DataKeyStore store;

  WatchedStore(DataKeyStore store) {
    this.store = store;
  }

  static WatchedStore inMemory() {
    return new WatchedStore(MemoryDataKeyStore.create());
  }

  @Override
  public ScopeKeys find(KeyScope scope) {
    requireWorking();
    if (scope.isSubject()) {
      reads.incrementAndGet();
    }
    ScopeKeys found = store.find(scope);
    whileReading.run();
    return found;
  }

  @Override
  public boolean add(StoredKey key) {
    requireWorking();
    return store.add(key);
  }

  @Override
  public boolean rewrap(StoredKey present, StoredKey replacement) {
    requireWorking();
    return store.rewrap(present, replacement);
  }

  @Override
  public long reserve(KeyScope scope, KeyId id, int messages) {
    requireWorking();
    reservations.incrementAndGet();
    long total = store.reserve(scope, id, messages);
    return total == 0 || id.value() > 1 ? total : total + reservedBefore;
  }

  @Override
  public Shredding shred(KeyScope scope, Instant at) {
    requireWorking();
    return store.shred(scope, at);
  }

  @Override
  public void shredAgain(Shredding record) {
    requireWorking();
    store.shredAgain(record);
  }

  @Override
  public void readmit(KeyScope scope) {
    requireWorking();
    store.readmit(scope);
  }

  @Override
  public List<StoredKey> page(@Nullable StoredKey after, int limit) {
    requireWorking();
    return store.page(after, limit);
  }

  @Override
  public List<Shredding> shreddings(Instant since) {
    requireWorking();
    return store.shreddings(since);
  }

  private void requireWorking() {
    if (failing) {
      throw DataKeyStoreException.unavailable("of the test", null);
    }
  }
}
