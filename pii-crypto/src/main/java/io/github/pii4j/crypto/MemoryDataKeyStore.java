package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps wrapped data keys in memory: they are <b>lost with the process</b>, and what they encrypted
 * with them. For tests, and for values that do not outlive the process.
 *
 * <p>"Durable" in {@link DataKeyStore} means here: as long as this object lives. Thread-safe.
 */
public final class MemoryDataKeyStore implements DataKeyStore {

  private final KeyBook book = new KeyBook(KeyJournal.NONE);

  private MemoryDataKeyStore() {}

  /** A store without keys. */
  public static MemoryDataKeyStore create() {
    return new MemoryDataKeyStore();
  }

  @Override
  public ScopeKeys find(KeyScope scope) {
    return book.find(scope);
  }

  @Override
  public boolean add(StoredKey key) {
    return book.add(key);
  }

  @Override
  public boolean rewrap(StoredKey present, StoredKey replacement) {
    return book.rewrap(present, replacement);
  }

  @Override
  public long reserve(KeyScope scope, KeyId id, int messages) {
    return book.reserve(scope, id, messages);
  }

  @Override
  public Shredding shred(KeyScope scope, Instant at) {
    return book.shred(scope, at);
  }

  @Override
  public void shredAgain(Shredding record) {
    book.shredAgain(record);
  }

  @Override
  public void readmit(KeyScope scope) {
    book.readmit(scope);
  }

  @Override
  public List<StoredKey> page(@Nullable StoredKey after, int limit) {
    return book.page(after, limit);
  }

  @Override
  public List<Shredding> shreddings(Instant since) {
    return book.shreddings(since);
  }

  /** No keys. */
  @Override
  public String toString() {
    return "MemoryDataKeyStore";
  }
}
