package io.github.pii4j.crypto;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Finds, makes and opens the stored keys of owners of one kind, such as the persons of a tenant.
 * Thread-safe.
 *
 * @param <O> the owner, as callers name it
 * @param <E> what computes with the keys
 */
final class KeyVault<O, E extends KeyedEngine> {

  private final KeyParts parts;
  private final Function<O, KeyScope> scopes;
  private final KeyAlgorithm algorithm;
  private final Workshop<E> workshop;
  private final Wrapping wrapping;

  KeyVault(
      KeyParts parts,
      Function<O, KeyScope> scopes,
      KeyAlgorithm algorithm,
      Workshop<E> workshop,
      Wrapping wrapping) {
    this.parts = parts;
    this.scopes = scopes;
    this.algorithm = algorithm;
    this.workshop = workshop;
    this.wrapping = wrapping;
  }

  /** The keys of an owner as the store has them now; none of them is opened yet. */
  Keyset<E> load(O owner) {
    long readAt = parts.ticker().read();
    KeyScope scope = scopes.apply(owner);
    return new Keyset<>(scope, parts.store().find(scope), readAt, algorithm, this::open);
  }

  /**
   * Sees to it that the owner has a newer key of the algorithm than {@code spent}, made here or by
   * whoever was first. Keys of other algorithms are those of nodes with another suite.
   *
   * @param spent {@link KeyId#NONE} if there is none
   * @throws SubjectShreddedException if the owner's keys were destroyed
   */
  void makeAfter(O owner, KeyId spent) {
    KeyScope scope = scopes.apply(owner);
    ScopeKeys keys = parts.store().find(scope);
    if (keys.isShredded()) {
      throw new SubjectShreddedException();
    }
    StoredKey newest = keys.newest(algorithm);
    if (newest == null || !newest.id().isAfter(spent)) {
      make(scope, keys.nextId());
    }
  }

  /** The newest key of the algorithm that the store has; {@link KeyId#NONE} if there is none. */
  KeyId newest(O owner) {
    StoredKey newest = parts.store().find(scopes.apply(owner)).newest(algorithm);
    return newest == null ? KeyId.NONE : newest.id();
  }

  /** Somebody else may be first with the same id: then theirs is the key. */
  private void make(KeyScope scope, KeyId id) {
    byte[] key = new byte[algorithm.bytes()];
    parts.random().nextBytes(key);
    try {
      KeyLabel label = new KeyLabel(scope, id, algorithm, parts.clock().instant());
      parts.store().add(wrapping.wrapSurely(label, key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private DataKey<E> open(StoredKey stored) {
    byte[] key = wrapping.unwrap(stored);
    if (key.length != stored.algorithm().bytes()) {
      Arrays.fill(key, (byte) 0);
      throw KeyHolderException.refused(stored.kek().name());
    }
    EngineMaker<E> maker = workshop.maker(stored);
    return new DataKey<>(stored.id(), stored.algorithm(), new EnginePool<>(maker, key));
  }
}
