package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;

/** One host: its random source, its tenant, a field, a subject. */
final class Fixture {

  static final SecureRandom RANDOM = new SecureRandom();
  static final Tenant TENANT = Tenant.of("acme");
  static final FieldName FIELD = FieldName.of("worker", "note");
  static final SubjectId SUBJECT = SubjectId.of("worker-17");

  private Fixture() {}

  /** A host of its own, with keys in memory; every part may still be replaced. */
  static PiiCrypto.Builder builder() {
    return PiiCrypto.builder()
        .keyEncryptionKey(MemoryKeyEncryptionKey.generate(RANDOM))
        .dataKeys(MemoryDataKeyStore.create())
        .random(RANDOM)
        .tenant(TENANT);
  }

  static FieldCipher<Note> cipher(PiiCrypto crypto) {
    return crypto.field(NoteType.ANY_TEXT, FIELD);
  }

  /** A cipher with known keys. */
  static FieldCipher<Note> cipher(FieldKeys keys) {
    return cipher(keys, TENANT, FIELD);
  }

  static FieldCipher<Note> cipher(FieldKeys keys, Tenant tenant, FieldName field) {
    return new FieldCipher<>(NoteType.ANY_TEXT, field, tenant, keys, new Nonces(RANDOM));
  }
}
