package io.github.pii4j.crypto;

import java.time.Instant;

/**
 * The record that the keys of a scope were destroyed. It outlives them, and goes where the key
 * store is restored from a backup: {@link DataKeyStore#shredAgain} destroys them again. A {@link
 * ShreddingLog} keeps it.
 *
 * @param scope of a person, under the pseudonym
 * @param shreddedAt to the millisecond
 * @param lastId the highest id among the destroyed keys, 0 if there was none
 */
public record Shredding(KeyScope scope, Instant shreddedAt, KeyId lastId) {

  /** Cuts the instant to the millisecond. */
  public Shredding {
    shreddedAt = Instant.ofEpochMilli(shreddedAt.toEpochMilli());
  }
}
