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

  static FieldCipher<Note> cipher(Keyset keys) {
    return cipher(keys, TENANT, FIELD);
  }

  static FieldCipher<Note> cipher(Keyset keys, Tenant tenant, FieldName field) {
    return crypto(keys, tenant).field(NoteType.ANY_TEXT, field);
  }

  static PiiCrypto crypto(Keyset keys, Tenant tenant) {
    return PiiCrypto.builder().keys(keys).random(RANDOM).tenant(tenant).build();
  }
}
