package io.github.pii4j.crypto;

import java.util.function.Function;

/**
 * One data key, ready for use by any number of threads.
 *
 * <p>An operation that has begun ends properly even if the key is wiped meanwhile; none ever runs
 * with a wiped key.
 */
final class DataKey<E extends KeyedEngine> implements Engines<E> {

  private final KeyId id;
  private final KeyAlgorithm algorithm;
  private final EnginePool<E> engines;

  /** The engines are wiped with the key. */
  DataKey(KeyId id, KeyAlgorithm algorithm, EnginePool<E> engines) {
    this.id = id;
    this.algorithm = algorithm;
    this.engines = engines;
  }

  KeyId id() {
    return id;
  }

  KeyAlgorithm algorithm() {
    return algorithm;
  }

  /** What a ciphertext made with this key says of itself. */
  Header header() {
    return new Header(Suite.of(algorithm), id);
  }

  /**
   * What {@code operation} gives.
   *
   * @throws KeyWipedException if the key is wiped and the operation has not begun
   */
  @Override
  public <R> R use(Function<? super E, R> operation) {
    return engines.use(operation);
  }

  void wipe() {
    engines.wipe();
  }

  boolean isWiped() {
    return engines.isWiped();
  }

  /** Id and algorithm; never the key. */
  @Override
  public String toString() {
    return "DataKey[" + id + ", " + algorithm + "]";
  }
}
