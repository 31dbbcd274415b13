package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where wrapped data keys are kept.
 *
 * <p>What a method says it did is durable when it returns and seen by every node that calls later.
 * Where several nodes share a store, {@link #add}, {@link #rewrap} and {@link #reserve} decide
 * atomically who was first. Implementations are thread-safe.
 */
public interface DataKeyStore {

  /**
   * All that is known of a scope; of one never heard of, no keys, the next id 1, not shredded.
   *
   * @throws DataKeyStoreException if the store cannot be read
   */
  ScopeKeys find(KeyScope scope);

  /**
   * Adds a key, if its id is still the scope's next one and the scope is not shredded.
   *
   * @return whether it was added; if not, somebody was first: {@link #find} tells how it is now
   * @throws DataKeyStoreException if the store cannot be written
   */
  boolean add(StoredKey key);

  /**
   * Puts {@code replacement}, the same key wrapped anew, in the place of {@code present}.
   *
   * @return whether {@code present} was still there
   * @throws DataKeyStoreException if the store cannot be written
   */
  boolean rewrap(StoredKey present, StoredKey replacement);

  /**
   * Counts messages that a key is going to encrypt, before it does: a node reserves many at once.
   *
   * @param messages at least 1
   * @return how many the key has been reserved for in all, these included; 0 if the store does not
   *     have it
   * @throws DataKeyStoreException if the store cannot be written
   */
  long reserve(KeyScope scope, KeyId id, int messages);

  /**
   * Destroys all keys of a scope for good and records it; new keys are refused from now on. A
   * second call, after the person came back, destroys what has come since and records that, too; if
   * nothing has come since, it changes no record.
   *
   * @param at when; kept to the millisecond
   * @return the first record that tells of the destruction of all these keys
   * @throws DataKeyStoreException if the store cannot be written
   */
  Shredding shred(KeyScope scope, Instant at);

  /**
   * Makes a record of another copy of this store true here, after a backup was restored: destroys
   * the keys that the record says were destroyed, those up to its {@link Shredding#lastId()}, and
   * keeps the record. Keys made since then, for a person who came back, stay. Of a scope that has
   * no later keys, new ones are refused from now on; their ids are never given again either way.
   *
   * @throws DataKeyStoreException if the store cannot be written
   */
  void shredAgain(Shredding record);

  /**
   * Allows new keys in a shredded scope, for a person who comes back. The record stays, and the ids
   * of destroyed keys are never given again.
   *
   * @throws DataKeyStoreException if the store cannot be written
   */
  void readmit(KeyScope scope);

  /**
   * A page of the keys of all scopes, in the order of tenant, name and id, for jobs over all of
   * them.
   *
   * @param after the last key of the page before, null for the first page
   * @param limit at least 1
   * @throws DataKeyStoreException if the store cannot be read
   */
  List<StoredKey> page(@Nullable StoredKey after, int limit);

  /**
   * The records of all shreddings since an instant, in the order of their time.
   *
   * @param since that millisecond included
   * @throws DataKeyStoreException if the store cannot be read
   */
  List<Shredding> shreddings(Instant since);
}
