package io.github.pii4j.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a tenant as a whole: new ones, and old ones wrapped anew.
 *
 * <p>After the holder got a new key-encryption key, {@link #rewrap()} touches the few wrapping keys
 * of the tenant; after {@link #rotateWrapping()}, all others. Neither changes a ciphertext.
 *
 * <p>Made by {@link PiiCrypto#keys()}. Thread-safe.
 */
public final class DataKeys {

  private static final Logger LOG = LoggerFactory.getLogger(DataKeys.class);
  private static final int PAGE = 1000;

  private final Tenant tenant;
  private final TenantKeys keys;
  private final DataKeyStore store;

  DataKeys(Tenant tenant, TenantKeys keys, DataKeyStore store) {
    this.tenant = tenant;
    this.keys = keys;
    this.store = store;
  }

  /**
   * Makes a new key for the fields of {@link PiiCrypto#sharedField}; what older ones encrypted
   * still opens, and {@link Reencryption} brings it up to date. The key is of this node's suite:
   * while nodes run with another one, they encrypt with theirs.
   */
  public KeyId rotateShared() {
    return keys.shared().rotate(SharedFieldKeys.SCOPE);
  }

  /** Makes a new key that wraps the tenant's other keys; {@link #rewrap()} then wraps the old. */
  public KeyId rotateWrapping() {
    return keys.wrapping().rotate(TenantWrapping.SCOPE);
  }

  /**
   * Wraps every key of this tenant anew that an older key wraps; before a key of the holder is
   * destroyed, those of all tenants must be: {@link PiiCrypto#rewrapEveryTenant()}. May run beside
   * all else and on many nodes, may be stopped at any time, and goes on where it was when run
   * again.
   *
   * @return what was done; what could not be unwrapped is counted, named in the log and left as it
   *     is
   * @throws KeyHolderException if the holder does not answer
   * @throws DataKeyStoreException if the store cannot be read or written
   */
  public RewrapReport rewrap() {
    RewrapReport report = RewrapReport.NOTHING;
    List<StoredKey> page = store.page(null, PAGE);
    while (!page.isEmpty()) {
      for (StoredKey key : page) {
        report = key.scope().tenant().equals(tenant) ? rewrap(key, report) : report;
      }
      page = store.page(page.get(page.size() - 1), PAGE);
    }
    return report;
  }

  /** The tenants that have keys in the store. */
  static SortedSet<String> tenantsIn(DataKeyStore store) {
    SortedSet<String> names = new TreeSet<>();
    List<StoredKey> page = store.page(null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(key -> names.add(key.scope().tenant().name()));
      page = store.page(page.get(page.size() - 1), PAGE);
    }
    return names;
  }

  private RewrapReport rewrap(StoredKey key, RewrapReport report) {
    Wrapping wrapping = keys.wrappingOf(key);
    if (key.kek().equals(wrapping.current())) {
      return report.plusCurrent();
    }
    try {
      return store.rewrap(key, wrappedAnew(key, wrapping))
          ? report.plusRewrapped()
          : report.plusChanged();
    } catch (KeyHolderException e) {
      return refused(key, report, e);
    }
  }

  private static StoredKey wrappedAnew(StoredKey key, Wrapping wrapping) {
    byte[] clear = wrapping.unwrap(key);
    try {
      return wrapping.wrapSurely(KeyLabel.of(key), clear);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  /** One damaged key must not keep the others from being wrapped; an absent holder must. */
  private static RewrapReport refused(StoredKey key, RewrapReport report, KeyHolderException e) {
    if (e.isTransient()) {
      throw e;
    }
    LOG.error("{} cannot be unwrapped and was left as it is: {}", key, e.code());
    return report.plusRefused();
  }

  /** The tenant. */
  @Override
  public String toString() {
    return "DataKeys[" + tenant.name() + "]";
  }
}
