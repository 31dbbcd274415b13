package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * A data key as a store keeps it: wrapped, so that the store's thief has nothing.
 *
 * <p>Immutable and thread-safe; equal if all parts are equal.
 */
public final class StoredKey {

  private final KeyScope scope;
  private final KeyId id;
  private final KeyAlgorithm algorithm;
  private final Instant createdAt;
  private final KekId kek;
  private final byte[] wrapped;

  /**
   * A key of a scope.
   *
   * @param id one more than the highest that the scope ever had, from 1
   * @param createdAt to the millisecond: what is finer is cut off, for not every store keeps it
   * @param wrapped copied
   */
  public StoredKey(
      KeyScope scope,
      KeyId id,
      KeyAlgorithm algorithm,
      Instant createdAt,
      KekId kek,
      byte[] wrapped) {
    this.scope = Objects.requireNonNull(scope, "scope");
    this.id = Objects.requireNonNull(id, "id");
    this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
    this.createdAt = Instant.ofEpochMilli(createdAt.toEpochMilli());
    this.kek = Objects.requireNonNull(kek, "kek");
    this.wrapped = wrapped.clone();
  }

  /** What it protects. */
  public KeyScope scope() {
    return scope;
  }

  /** Its number within the scope. */
  public KeyId id() {
    return id;
  }

  /** What it is for. */
  public KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** When it was made, to the millisecond. */
  public Instant createdAt() {
    return createdAt;
  }

  /** The key that wrapped it: a holder's, or a data key of the scope {@code wrapping}. */
  public KekId kek() {
    return kek;
  }

  /** The wrapped key; a copy. */
  public byte[] wrapped() {
    return wrapped.clone();
  }

  /** The same key wrapped anew. */
  public StoredKey rewrapped(KekId by, byte[] anew) {
    return new StoredKey(scope, id, algorithm, createdAt, by, anew);
  }

  /** Whether it is the other key, however either is wrapped. */
  public boolean isSameKeyAs(StoredKey other) {
    return equals(other.rewrapped(kek, wrapped));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredKey that
        && scope.equals(that.scope)
        && id.equals(that.id)
        && algorithm == that.algorithm
        && createdAt.equals(that.createdAt)
        && kek.equals(that.kek)
        && Arrays.equals(wrapped, that.wrapped);
  }

  @Override
  public int hashCode() {
    return Objects.hash(scope, id, algorithm, createdAt, kek, Arrays.hashCode(wrapped));
  }

  /** Scope, id, algorithm and the wrapping key; not the wrapped bytes. */
  @Override
  public String toString() {
    return "StoredKey[" + scope + " #" + id + ", " + algorithm + ", by " + kek + "]";
  }
}
