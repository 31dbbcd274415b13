package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Known keys, the same for everybody. */
final class FixedKeys implements FieldKeys {

  private final Map<KeyId, DataKey<Aead>> keys = new HashMap<>();
  private final DataKey<Aead> primary;

  FixedKeys(DataKey<Aead> primary) {
    this.primary = primary;
    keys.put(primary.id(), primary);
  }

  /** One key; the array is taken over. */
  static FixedKeys of(int id, Suite suite, byte[] key) {
    return new FixedKeys(key(id, suite, key));
  }

  static DataKey<Aead> key(int id, Suite suite, byte[] key) {
    return new DataKey<>(new KeyId(id), suite.algorithm(), new EnginePool<>(suite.engines(), key));
  }

  /** A key of its own for each suite; all open, the suite's encrypts. */
  static FixedKeys random(Suite primary) {
    FixedKeys keys = of(primary.id(), primary, randomKey(primary));
    for (Suite suite : Suite.values()) {
      keys.with(key(suite.id(), suite, randomKey(suite)));
    }
    return keys;
  }

  FixedKeys with(DataKey<Aead> other) {
    keys.putIfAbsent(other.id(), other);
    return this;
  }

  DataKey<Aead> primary() {
    return primary;
  }

  @Override
  public <R> R withPrimary(SubjectId subject, Function<DataKey<Aead>, R> work) {
    return work.apply(primary);
  }

  @Override
  public <R> R with(SubjectId subject, KeyId id, Function<DataKey<Aead>, R> work) {
    DataKey<Aead> key = keys.get(id);
    if (key == null) {
      throw UnknownCiphertextException.key(id);
    }
    return work.apply(key);
  }

  private static byte[] randomKey(Suite suite) {
    byte[] key = new byte[suite.algorithm().bytes()];
    Fixture.RANDOM.nextBytes(key);
    return key;
  }

  /** There is nobody else to make one. */
  @Override
  public void refresh() {}
}
