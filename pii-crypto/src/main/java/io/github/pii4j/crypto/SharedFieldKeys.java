package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.util.function.Function;

/** The keys that all persons of a tenant share. */
record SharedFieldKeys(KeyRing<String, Aead> ring) implements FieldKeys {

  static final String SCOPE = "fields";

  @Override
  public <R> R withPrimary(SubjectId subject, Function<DataKey<Aead>, R> work) {
    return ring.withPrimary(SCOPE, work);
  }

  @Override
  public <R> R with(SubjectId subject, KeyId id, Function<DataKey<Aead>, R> work) {
    return ring.with(SCOPE, id, work);
  }

  @Override
  public void refresh() {
    ring.forgetAll();
  }
}
