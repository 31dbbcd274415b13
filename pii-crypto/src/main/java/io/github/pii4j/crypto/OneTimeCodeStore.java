package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.Optional;

/**
 * Where one-time codes are kept, by their hashes.
 *
 * <p>What a method says it did is seen by every node that calls later. Where several nodes share a
 * store, {@link #add} and {@link #replace} decide atomically who was first: everything that must
 * happen once, or be counted, rests on that. It must hold even if a transaction of the host is
 * rolled back later, so a store takes part in none. Implementations are thread-safe.
 */
public interface OneTimeCodeStore {

  /**
   * The code in a slot, whatever has become of it.
   *
   * @throws OneTimeCodeStoreException if the store cannot be read
   */
  Optional<StoredCode> find(CodeSlot slot);

  /**
   * Puts a code into its slot, if that is empty.
   *
   * @return whether it was
   * @throws OneTimeCodeStoreException if the store cannot be written, or has no room
   */
  boolean add(StoredCode first);

  /**
   * Puts {@code next} in the place of {@code present}, if the slot still holds the same issue with
   * the same attempts left, used or not as {@code present} is.
   *
   * @param next of the same slot
   * @return whether it did; if not, somebody was first: {@link #find} tells how it is now
   * @throws OneTimeCodeStoreException if the store cannot be written
   */
  boolean replace(StoredCode present, StoredCode next);

  /**
   * Forgets codes that nothing depends on any more, those whose {@link StoredCode#keepUntil()} is
   * not after {@code now}.
   *
   * @param limit the most to forget in one call, at least 1
   * @return how many were forgotten; fewer than {@code limit} if none is left
   * @throws OneTimeCodeStoreException if the store cannot be written
   */
  int purgeExpired(Instant now, int limit);
}
