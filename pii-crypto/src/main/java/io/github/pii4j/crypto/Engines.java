package io.github.pii4j.crypto;

import java.util.function.Function;

/** Lends the engine of a key to one operation at a time; thread-safe. */
interface Engines<E extends KeyedEngine> {

  /** What {@code operation} gives; it keeps no reference to the engine. */
  <R> R use(Function<? super E, R> operation);
}
