package io.github.pii4j.crypto;

/** Makes engines of one algorithm; thread-safe. */
interface EngineMaker<E extends KeyedEngine> {

  /**
   * An engine for one key.
   *
   * @param key not kept: the engine copies what it needs and wipes that on {@link
   *     KeyedEngine#wipe()}
   */
  E make(byte[] key);
}
