package io.github.pii4j.crypto;

import java.security.SecureRandom;

/** What a host of the adapters has, in the one place that says how it is built. */
public final class HostCrypto {

  private HostCrypto() {}

  /** With fresh keys. */
  public static PiiCrypto create() {
    SecureRandom random = new SecureRandom();
    return PiiCrypto.builder()
        .keys(Keyset.generate(random))
        .random(random)
        .tenant(Tenant.of("acme"))
        .build();
  }
}
