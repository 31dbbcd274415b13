package io.github.pii4j.crypto;

import java.util.Arrays;
import java.util.function.Function;

/** The only engine of a key, for tests of one thread. */
record OneEngine<E extends KeyedEngine>(E engine) implements Engines<E> {

  /** HMAC-SHA256 under the key of 32 bytes that all are {@code filling}. */
  static Engines<KeyedHash> hash(int filling) {
    return new OneEngine<>(new HmacSha256(key(filling)));
  }

  static byte[] key(int filling) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  @Override
  public <R> R use(Function<? super E, R> operation) {
    return operation.apply(engine);
  }
}
