package io.github.pii4j.crypto;

import java.security.SecureRandom;

/** What a host of the adapters has, in the one place that says how it is built. */
public final class HostCrypto {

  private HostCrypto() {}

  /** With fresh keys in memory. */
  public static PiiCrypto create() {
    return builder().build();
  }

  /** With fresh keys in memory, and the rest still to be chosen. */
  public static PiiCrypto.Builder builder() {
    return PiiCrypto.builder()
        .keyEncryptionKey(MemoryKeyEncryptionKey.generate(new SecureRandom()))
        .dataKeys(MemoryDataKeyStore.create())
        .tenant(Tenant.of("acme"));
  }
}
