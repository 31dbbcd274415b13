package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.util.function.Function;

/** Whose keys a field is encrypted with: each person's own, or those of the tenant. */
interface FieldKeys {

  /**
   * What {@code work} gives for the key that encrypts.
   *
   * @throws SubjectShreddedException if the person's keys were destroyed
   */
  <R> R withPrimary(SubjectId subject, Function<DataKey<Aead>, R> work);

  /**
   * What {@code work} gives for the key with this id.
   *
   * @throws UnknownCiphertextException if there is none
   * @throws SubjectShreddedException if the person's keys were destroyed
   */
  <R> R with(SubjectId subject, KeyId id, Function<DataKey<Aead>, R> work);

  /** Has the keys read anew, so that what another node made since is known here. */
  void refresh();
}
