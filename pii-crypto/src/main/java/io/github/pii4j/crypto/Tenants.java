package io.github.pii4j.crypto;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The tenants of one host, each with keys of its own, closed together. Thread-safe. */
final class Tenants {

  private final Map<Tenant, PiiCrypto> byTenant = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * The one of a tenant, made by {@code maker} if it is the first time.
   *
   * <p>One that is made while others are closed is either met by whoever closes, or closed here.
   *
   * @throws IllegalStateException if they are closed
   */
  PiiCrypto get(Tenant tenant, Function<Tenant, PiiCrypto> maker) {
    requireOpen();
    PiiCrypto crypto = byTenant.computeIfAbsent(tenant, maker);
    if (closed) {
      crypto.tenantKeys().close();
    }
    requireOpen();
    return crypto;
  }

  void close() {
    closed = true;
    byTenant.values().forEach(crypto -> crypto.tenantKeys().close());
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the keys are closed");
    }
  }
}
