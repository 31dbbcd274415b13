package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.util.function.Function;

/** Each person's own keys, which can be destroyed for that person alone. */
record SubjectFieldKeys(KeyRing<SubjectId, Aead> ring) implements FieldKeys {

  @Override
  public <R> R withPrimary(SubjectId subject, Function<DataKey<Aead>, R> work) {
    return ring.withPrimary(subject, work);
  }

  @Override
  public <R> R with(SubjectId subject, KeyId id, Function<DataKey<Aead>, R> work) {
    return ring.with(subject, id, work);
  }

  @Override
  public void refresh() {
    ring.forgetAll();
  }
}
