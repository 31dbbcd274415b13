package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where a host gets all that protects its fields: who holds the keys, where they are stored and
 * whose data it is, stated once.
 *
 * <pre>{@code
 * PiiCrypto crypto =
 *     PiiCrypto.builder()
 *         .keyEncryptionKey(LocalKeyFile.open(file, passphrase))
 *         .dataKeys(JdbcDataKeyStore.on(dataSource))
 *         .tenant(Tenant.of("acme"))
 *         .build();
 * FieldCipher<CitizenId> ids = crypto.field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"));
 * Encrypted<CitizenId> encrypted = ids.encrypt(id, subject);
 * CitizenId again = ids.decrypt(encrypted, subject);
 * crypto.subjectKeys().shred(subject);
 * }</pre>
 *
 * <p>Thread-safe. {@link #close()} wipes the keys in memory; holder and store belong to the host,
 * who closes them.
 */
public final class PiiCrypto implements AutoCloseable {

  private final Tenant tenant;
  private final KeyParts parts;
  private final Nonces nonces;
  private final TenantKeys keys;
  private final Tenants tenants;

  private PiiCrypto(Tenant tenant, KeyParts parts, Nonces nonces, Tenants tenants) {
    this.tenant = tenant;
    this.parts = parts;
    this.nonces = nonces;
    this.keys = new TenantKeys(tenant, parts, nonces);
    this.tenants = tenants;
  }

  /** Begins; holder, store and tenant are needed, the rest has defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The cipher for the values of one field, each person's under keys of their own: what {@link
   * SubjectKeys#shred} destroys.
   *
   * @param type how decrypted text is read, such as {@code CitizenId.TYPE}
   * @param field what the ciphertexts are bound to
   * @param <T> the type of the values
   */
  public <T extends Pii> FieldCipher<T> field(PiiType<T> type, FieldName field) {
    requireNonNull(type, "type");
    return new FieldCipher<>(type, field, tenant, new SubjectFieldKeys(keys.subjects()), nonces);
  }

  /**
   * The cipher for the values of one field under a key that all persons of the tenant share: where
   * a store has no room for keys per person, and deleting the rows is enough.
   *
   * @param type how decrypted text is read, such as {@code CitizenId.TYPE}
   * @param field what the ciphertexts are bound to
   * @param <T> the type of the values
   * @throws IllegalStateException if the suite is one for keys that encrypt little
   */
  public <T extends Pii> FieldCipher<T> sharedField(PiiType<T> type, FieldName field) {
    requireNonNull(type, "type");
    if (!parts.suite().isShareable()) {
      throw new IllegalStateException(
          parts.suite()
              + " is for keys of single persons: use field(...), or build with XAES_256_GCM or"
              + " AES_256_GCM_SIV");
    }
    return new FieldCipher<>(type, field, tenant, new SharedFieldKeys(keys.shared()), nonces);
  }

  /**
   * An index that finds the encrypted values of a field by equality.
   *
   * @param type of the values, which says how many there can be
   * @param field whose values are found; the index has a column of its own beside it
   * @param width how many bits it keeps; {@link IndexPlan} helps to choose
   * @param <T> the type of the values
   * @throws IllegalArgumentException if the width nearly tells a value that can be guessed
   */
  public <T extends Pii> BlindIndex<T> blindIndex(
      PiiType<T> type, FieldName field, IndexWidth width) {
    return blindIndex(type, field, width, IndexPart.WHOLE);
  }

  /**
   * An index that finds the encrypted values of a field by a part of them, such as the last four
   * digits; a field may have several, each with a column of its own.
   *
   * @param type of the values, which says how many there can be
   * @param field whose values are found
   * @param width how many bits it keeps; {@link IndexPlan} helps to choose
   * @param part what is compared
   * @param <T> the type of the values
   * @throws IllegalArgumentException if the width nearly tells a value that can be guessed
   */
  public <T extends Pii> BlindIndex<T> blindIndex(
      PiiType<T> type, FieldName field, IndexWidth width, IndexPart part) {
    requireNonNull(type, "type");
    return new BlindIndex<>(type, field, width, part, tenant, keys.hash("index/" + field));
  }

  /**
   * What replaces the values of a field by tokens of the same form, and back.
   *
   * @param type of the values: a bank card number, a citizen id or a mobile number
   * @param field whose values are replaced
   * @param <T> the type of the values
   * @throws IllegalArgumentException if values of the type have no tokens; says which have
   */
  public <T extends Pii> Tokens<T> tokens(PiiType<T> type, FieldName field) {
    requireNonNull(type, "type");
    return new Tokens<>(type, field, tenant, keys.tokens("tokens/" + field));
  }

  /**
   * Begins the one-time codes of the tenant, such as those that are sent to a telephone.
   *
   * @param store where they are kept, as keyed hashes
   */
  public OneTimeCodes.Builder oneTimeCodes(OneTimeCodeStore store) {
    return OneTimeCodes.builder(keys.hash("codes"), tenant, store)
        .clock(parts.clock())
        .random(parts.random());
  }

  /** The keys of single persons: destroyed when a person is erased. */
  public SubjectKeys subjectKeys() {
    return new SubjectKeys(tenant, keys, parts);
  }

  /** The keys of the tenant: rotated, and wrapped anew. */
  public DataKeys keys() {
    return new DataKeys(tenant, keys, parts.store());
  }

  /**
   * The same host for another tenant, whose keys are all its own; one object for each tenant.
   *
   * @throws IllegalStateException if this is closed
   */
  public PiiCrypto forTenant(Tenant other) {
    return tenants.get(
        requireNonNull(other, "other"), name -> new PiiCrypto(name, parts, nonces, tenants));
  }

  /**
   * Wraps the keys of every tenant in the store anew that an older key wraps. A key of the holder,
   * such as one of a key file, may be destroyed only after this left nothing refused or changed.
   *
   * @return what was done, for all tenants together
   * @throws KeyHolderException if the holder does not answer
   * @throws DataKeyStoreException if the store cannot be read or written
   */
  public RewrapReport rewrapEveryTenant() {
    return DataKeys.tenantsIn(parts.store()).stream()
        .map(name -> forTenant(Tenant.of(name)).keys().rewrap())
        .reduce(RewrapReport.NOTHING, RewrapReport::plus);
  }

  /** Wipes all keys in memory, of all tenants. Later use is refused. */
  @Override
  public void close() {
    tenants.close();
  }

  TenantKeys tenantKeys() {
    return keys;
  }

  /** Tenant and suite; never a key. */
  @Override
  public String toString() {
    return "PiiCrypto[" + tenant.name() + ", " + parts.suite() + "]";
  }

  /** Collects what a {@link PiiCrypto} needs. Not thread-safe. */
  public static final class Builder {

    private @Nullable KeyEncryptionKey kek;
    private @Nullable DataKeyStore store;
    private @Nullable Tenant tenant;
    private @Nullable Suite suite;
    private Profile profile = Profile.INTERNATIONAL;
    private KeyCacheLimits limits = KeyCacheLimits.DEFAULT;
    private SecureRandom random = DefaultRandom.create();
    private Clock clock = Clock.systemUTC();
    private Ticker ticker = Ticker.systemTicker();

    private Builder() {}

    /** Who holds the key above all others; the host keeps owning it. */
    public Builder keyEncryptionKey(KeyEncryptionKey holder) {
      this.kek = requireNonNull(holder, "holder");
      return this;
    }

    /** Where the wrapped data keys are stored; the host keeps owning it. */
    public Builder dataKeys(DataKeyStore dataKeyStore) {
      this.store = requireNonNull(dataKeyStore, "dataKeyStore");
      return this;
    }

    /** Whose data it is; a host with a single tenant picks any name and keeps it. */
    public Builder tenant(Tenant owner) {
      this.tenant = requireNonNull(owner, "owner");
      return this;
    }

    /**
     * The algorithms of all that is encrypted, hashed and wrapped from now on; {@link
     * Profile#INTERNATIONAL} unless stated. What another profile made still opens, and indexes keep
     * the hash that they began with.
     */
    public Builder profile(Profile newProfile) {
      this.profile = requireNonNull(newProfile, "newProfile");
      return this;
    }

    /** The suite of fields, if it is not the profile's; what another suite made still opens. */
    public Builder suite(Suite newSuite) {
      this.suite = requireNonNull(newSuite, "newSuite");
      return this;
    }

    /** How long and how many keys stay in memory; {@link KeyCacheLimits#DEFAULT} unless stated. */
    public Builder cache(KeyCacheLimits newLimits) {
      this.limits = requireNonNull(newLimits, "newLimits");
      return this;
    }

    /** Where keys and nonces come from; the JDK's DRBG (NIST SP 800-90A) unless stated. */
    public Builder random(SecureRandom secureRandom) {
      this.random = requireNonNull(secureRandom, "secureRandom");
      return this;
    }

    /** What the times in the store are read from; UTC unless stated. */
    public Builder clock(Clock newClock) {
      this.clock = requireNonNull(newClock, "newClock");
      return this;
    }

    /** What the ages of cached keys are measured by, for tests. */
    Builder ticker(Ticker newTicker) {
      this.ticker = newTicker;
      return this;
    }

    /**
     * The finished object. Reads nothing yet: keys are made when they are first needed.
     *
     * @throws IllegalStateException if something is missing; names everything that is
     */
    public PiiCrypto build() {
      if (kek == null || store == null || tenant == null) {
        throw new IllegalStateException("PiiCrypto is not complete; still to call: " + missing());
      }
      Suite chosen = suite != null ? suite : profile.suite();
      KeyParts parts = new KeyParts(kek, store, profile, chosen, limits, random, clock, ticker);
      Nonces nonces = new Nonces(random);
      Tenants tenants = new Tenants();
      return tenants.get(tenant, name -> new PiiCrypto(name, parts, nonces, tenants));
    }

    private String missing() {
      StringJoiner calls = new StringJoiner(", ");
      addIfMissing(calls, kek, "keyEncryptionKey(KeyEncryptionKey)");
      addIfMissing(calls, store, "dataKeys(DataKeyStore)");
      addIfMissing(calls, tenant, "tenant(Tenant)");
      return calls.toString();
    }

    private static void addIfMissing(StringJoiner calls, @Nullable Object property, String call) {
      if (property == null) {
        calls.add(call);
      }
    }
  }
}
