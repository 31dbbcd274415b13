package io.github.pii4j.crypto;

import java.util.function.Function;

/** The one key of a purpose, made when first needed and never followed by another. */
record FixedKey<E extends KeyedEngine>(KeyRing<String, E> ring, String purpose)
    implements Engines<E> {

  @Override
  public <R> R use(Function<? super E, R> operation) {
    return ring.withFirst(purpose, key -> key.use(operation));
  }
}
