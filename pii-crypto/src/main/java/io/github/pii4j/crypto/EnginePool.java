package io.github.pii4j.crypto;

import java.util.Arrays;
import java.util.function.Function;

/**
 * The engines of one key: as many as there ever were operations at once.
 *
 * <p>Guarantee: an operation that has begun ends properly even if the key is wiped meanwhile, its
 * engine is wiped as soon as it is back, and no operation ever runs with a wiped key. Thread-safe,
 * and without a lock unless an engine must be made.
 */
final class EnginePool<E extends KeyedEngine> implements Engines<E> {

  private final EngineMaker<E> maker;
  private final byte[] key;
  private final Idle<E> idle = new Idle<>();
  private volatile boolean wiped;

  /** Takes the array over: it is wiped with the pool. */
  EnginePool(EngineMaker<E> maker, byte[] key) {
    this.maker = maker;
    this.key = key;
  }

  /**
   * {@inheritDoc}
   *
   * @throws KeyWipedException if the key is wiped
   */
  @Override
  public <R> R use(Function<? super E, R> operation) {
    E engine = take();
    try {
      return operation.apply(engine);
    } finally {
      giveBack(engine);
    }
  }

  /** Overwrites the key and every engine that nobody uses; the others when they are back. */
  synchronized void wipe() {
    wiped = true;
    Arrays.fill(key, (byte) 0);
    wipeIdle();
  }

  /** Whether no key is left here; for tests. */
  boolean isWiped() {
    return wiped && idle.isEmpty();
  }

  private E take() {
    requireKey();
    E engine = idle.take();
    return engine != null ? engine : make();
  }

  private synchronized E make() {
    requireKey();
    return maker.make(key);
  }

  private void giveBack(E engine) {
    idle.giveBack(engine);
    if (wiped) {
      wipeIdle();
    }
  }

  private void wipeIdle() {
    for (E engine = idle.take(); engine != null; engine = idle.take()) {
      engine.wipe();
    }
  }

  private void requireKey() {
    if (wiped) {
      throw new KeyWipedException();
    }
  }
}
