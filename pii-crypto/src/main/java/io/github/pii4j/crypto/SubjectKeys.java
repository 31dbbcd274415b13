package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The keys of single persons: destroying them makes every copy of what they encrypted unreadable,
 * backups included (crypto-shredding).
 *
 * <p>Guarantee: after {@link #shred} this node opens nothing of the person at once, every other
 * node that shares the store nothing after {@link #bound()}. Non-guarantees: values that somebody
 * has decrypted before stay where they are; fields encrypted with {@link PiiCrypto#sharedField},
 * blind indexes and tokens are not under a person's key, so delete those rows; a backup of the key
 * store itself brings the keys back until the records of shredding are applied to it, see {@link
 * #shredAgain}.
 *
 * <p>Made by {@link PiiCrypto#subjectKeys()}. Thread-safe.
 */
public final class SubjectKeys {

  private final Tenant tenant;
  private final TenantKeys keys;
  private final DataKeyStore store;
  private final Clock clock;
  private final Duration bound;

  SubjectKeys(Tenant tenant, TenantKeys keys, KeyParts parts) {
    this.tenant = tenant;
    this.keys = keys;
    this.store = parts.store();
    this.clock = parts.clock();
    this.bound = parts.limits().age();
  }

  /**
   * Destroys all keys of a person for good. A second call destroys what was encrypted since, if the
   * person came back; else it changes nothing.
   *
   * @return the first record that tells of the destruction of all these keys; it names the person
   *     by a pseudonym
   * @throws DataKeyStoreException if the store cannot be written: then nothing is destroyed
   */
  public Shredding shred(SubjectId subject) {
    Shredding record = store.shred(keys.names().scope(subject), clock.instant());
    keys.subjects().forget(subject);
    return record;
  }

  /** Within this time every node has forgotten a shredded person's keys. */
  public Duration bound() {
    return bound;
  }

  /**
   * Whether the person's keys were destroyed and new ones are refused.
   *
   * @throws DataKeyStoreException if the store cannot be read
   */
  public boolean isShredded(SubjectId subject) {
    return store.find(keys.names().scope(subject)).isShredded();
  }

  /**
   * Lets new values of a person be encrypted who comes back. What was shredded stays shredded.
   *
   * @throws DataKeyStoreException if the store cannot be written
   */
  public void readmit(SubjectId subject) {
    store.readmit(keys.names().scope(subject));
    keys.subjects().forget(subject);
  }

  /**
   * Gives a person a new key; what older ones encrypted still opens.
   *
   * @return the new key
   * @throws SubjectShreddedException if the person's keys were destroyed
   * @throws DataKeyStoreException if the store cannot be written
   */
  public KeyId rotate(SubjectId subject) {
    return keys.subjects().rotate(subject);
  }

  /**
   * The records of the tenant's shreddings since an instant, to be kept outside the key store and
   * its backups.
   *
   * @throws DataKeyStoreException if the store cannot be read
   */
  public List<Shredding> shreddings(Instant since) {
    return store.shreddings(since).stream()
        .filter(record -> record.scope().tenant().equals(tenant))
        .toList();
  }

  /**
   * Applies a record to a key store that was restored from an older backup: the keys that were
   * destroyed are destroyed again, those made since are kept. Do it before the host serves anybody.
   *
   * @throws IllegalArgumentException if the record is another tenant's, or not a person's
   * @throws DataKeyStoreException if the store cannot be written
   */
  public void shredAgain(Shredding record) {
    if (!record.scope().tenant().equals(tenant) || !record.scope().isSubject()) {
      throw new IllegalArgumentException("the record is not of a person of " + tenant.name());
    }
    store.shredAgain(record);
    keys.subjects().forgetAll();
  }

  /** The tenant. */
  @Override
  public String toString() {
    return "SubjectKeys[" + tenant.name() + "]";
  }
}
