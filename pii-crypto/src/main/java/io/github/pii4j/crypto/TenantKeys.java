package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.util.function.Function;

/**
 * All keys of one tenant in three tiers: the holder's key wraps the tenant's wrapping keys, and
 * those wrap the keys of purposes and of persons.
 */
final class TenantKeys implements AutoCloseable {

  private static final String NAMES = "names";

  private final Tenant tenant;
  private final KeyParts parts;
  private final HolderWrapping holder;
  private final TenantWrapping wrapping;
  private final SubjectNames names;
  private final KeyRing<String, Aead> wrappingKeys;
  private final KeyRing<String, Aead> sharedKeys;
  private final KeyRing<String, KeyedHash> hashKeys;
  private final KeyRing<String, Ff1Engine> tokenKeys;
  private final KeyRing<SubjectId, Aead> subjectKeys;

  TenantKeys(Tenant tenant, KeyParts parts, Nonces nonces) {
    this.tenant = tenant;
    this.parts = parts;
    holder = new HolderWrapping(parts.kek());
    wrappingKeys = ciphers(this::purpose, parts.profile().suite(), holder);
    wrapping = new TenantWrapping(wrappingKeys, nonces);
    sharedKeys = ciphers(this::purpose, parts.suite(), wrapping);
    hashKeys = ring(this::purpose, parts.profile().hash(), key -> KeyedHash.maker(key.algorithm()));
    tokenKeys = ring(this::purpose, KeyAlgorithm.FF1_AES_256, key -> Ff1Engine::new);
    names = new SubjectNames(tenant, new FixedKey<>(hashKeys, NAMES));
    subjectKeys = ciphers(names::scope, parts.suite(), wrapping);
  }

  KeyRing<SubjectId, Aead> subjects() {
    return subjectKeys;
  }

  KeyRing<String, Aead> shared() {
    return sharedKeys;
  }

  KeyRing<String, Aead> wrapping() {
    return wrappingKeys;
  }

  SubjectNames names() {
    return names;
  }

  Engines<KeyedHash> hash(String purpose) {
    return new FixedKey<>(hashKeys, purpose);
  }

  Engines<Ff1Engine> tokens(String purpose) {
    return new FixedKey<>(tokenKeys, purpose);
  }

  /** What wraps the key now, if it is wrapped anew. */
  Wrapping wrappingOf(StoredKey key) {
    return key.scope().name().equals(TenantWrapping.SCOPE) ? holder : wrapping;
  }

  @Override
  public void close() {
    subjectKeys.close();
    tokenKeys.close();
    hashKeys.close();
    sharedKeys.close();
    wrappingKeys.close();
  }

  private KeyScope purpose(String name) {
    return new KeyScope(tenant, name);
  }

  private <O> KeyRing<O, Aead> ciphers(Function<O, KeyScope> scopes, Suite suite, Wrapping by) {
    Workshop<Aead> workshop = new AeadWorkshop(parts.store());
    return new KeyRing<>(new KeyVault<>(parts, scopes, suite.algorithm(), workshop, by), parts);
  }

  private <E extends KeyedEngine> KeyRing<String, E> ring(
      Function<String, KeyScope> scopes, KeyAlgorithm algorithm, Workshop<E> workshop) {
    return new KeyRing<>(new KeyVault<>(parts, scopes, algorithm, workshop, wrapping), parts);
  }
}
