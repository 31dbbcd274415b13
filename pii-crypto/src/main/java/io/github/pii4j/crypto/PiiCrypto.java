package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import java.security.SecureRandom;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where a host gets its field ciphers: the keys, the random source and the tenant, stated once.
 *
 * <pre>{@code
 * PiiCrypto crypto =
 *     PiiCrypto.builder().keys(keyset).random(new SecureRandom()).tenant(Tenant.of("acme")).build();
 * FieldCipher<CitizenId> ids = crypto.field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"));
 * Encrypted<CitizenId> encrypted = ids.encrypt(id, subject);
 * CitizenId again = ids.decrypt(encrypted, subject);
 * }</pre>
 *
 * <p>Immutable and thread-safe. Does not close the keyset.
 */
public final class PiiCrypto {

  private final Keyset keys;
  private final SecureRandom random;
  private final Tenant tenant;

  private PiiCrypto(Keyset keys, SecureRandom random, Tenant tenant) {
    this.keys = keys;
    this.random = random;
    this.tenant = tenant;
  }

  /** Begins; all three properties are needed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The cipher for the values of one field.
   *
   * @param type how decrypted text is read, such as {@code CitizenId.TYPE}
   * @param field what the ciphertexts are bound to
   * @param <T> the type of the values
   */
  public <T extends Pii> FieldCipher<T> field(PiiType<T> type, FieldName field) {
    requireNonNull(type, "type");
    return new FieldCipher<>(type, field, tenant, keys, random);
  }

  /** Collects what a {@link PiiCrypto} needs. Not thread-safe. */
  public static final class Builder {

    private @Nullable Keyset keys;
    private @Nullable SecureRandom random;
    private @Nullable Tenant tenant;

    private Builder() {}

    /** The keys; the host keeps owning them. */
    public Builder keys(Keyset keyset) {
      this.keys = requireNonNull(keyset, "keyset");
      return this;
    }

    /** Where nonces come from. Two equal nonces under one key give both messages away. */
    public Builder random(SecureRandom secureRandom) {
      this.random = requireNonNull(secureRandom, "secureRandom");
      return this;
    }

    /** Whose data it is; a host with a single tenant picks any name and keeps it. */
    public Builder tenant(Tenant owner) {
      this.tenant = requireNonNull(owner, "owner");
      return this;
    }

    /**
     * The finished object.
     *
     * @throws IllegalStateException if something is missing; names everything that is
     */
    public PiiCrypto build() {
      if (keys == null || random == null || tenant == null) {
        throw new IllegalStateException("PiiCrypto is not complete; still to call: " + missing());
      }
      return new PiiCrypto(keys, random, tenant);
    }

    private String missing() {
      StringJoiner calls = new StringJoiner(", ");
      addIfMissing(calls, keys, "keys(Keyset)");
      addIfMissing(calls, random, "random(SecureRandom)");
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
