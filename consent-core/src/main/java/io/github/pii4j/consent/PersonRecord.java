package io.github.pii4j.consent;

/**
 * What tells who a pseudonym stands for, and the key to what is personal about their lines; both
 * encrypted.
 */
public final class PersonRecord {

  private final Pseudonym person;
  private final byte[] wrappedKey;
  private final byte[] sealedSubject;

  /**
   * A record.
   *
   * @param person the pseudonym
   * @param wrappedKey the person's key, under the ledger's
   * @param sealedSubject the host's reference to the person, under the person's key
   */
  public PersonRecord(Pseudonym person, byte[] wrappedKey, byte[] sealedSubject) {
    this.person = person;
    this.wrappedKey = wrappedKey.clone();
    this.sealedSubject = sealedSubject.clone();
  }

  /** The pseudonym. */
  public Pseudonym person() {
    return person;
  }

  /** The person's key, under the ledger's. */
  public byte[] wrappedKey() {
    return wrappedKey.clone();
  }

  /** The host's reference to the person, under the person's key. */
  public byte[] sealedSubject() {
    return sealedSubject.clone();
  }

  /** Only the pseudonym. */
  @Override
  public String toString() {
    return "PersonRecord(" + person + ")";
  }
}
