package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The pseudonyms under which persons appear in the key store: 128 bits of a keyed hash of the
 * host's id. Whoever has the store but not the keys can neither compute nor reverse them.
 */
record SubjectNames(Tenant tenant, Engines<KeyedHash> hash) {

  private static final int BYTES = 16;

  /** The scope of the person's keys. */
  KeyScope scope(SubjectId subject) {
    byte[] name = hash.use(engine -> engine.hash(Text.encode("subject id", subject.reveal())));
    return KeyScope.subject(tenant, HexFormat.of().formatHex(Arrays.copyOf(name, BYTES)));
  }
}
