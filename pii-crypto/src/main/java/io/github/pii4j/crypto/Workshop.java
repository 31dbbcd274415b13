package io.github.pii4j.crypto;

/** Tells what computes with a stored key. Thread-safe. */
interface Workshop<E extends KeyedEngine> {

  /**
   * The maker of engines for a key.
   *
   * @throws DecryptionFailedException if the key is of an algorithm that this workshop lacks
   */
  EngineMaker<E> maker(StoredKey key);
}
