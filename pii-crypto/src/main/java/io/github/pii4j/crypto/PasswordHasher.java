package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Password;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords by Argon2id and verifies them.
 *
 * <pre>{@code
 * PasswordHasher hasher = PasswordHasher.builder().random(new SecureRandom()).build();
 * account.setPasswordHash(hasher.hash(password).text());
 * ...
 * PasswordHash stored = PasswordHash.parse(account.getPasswordHash());
 * if (hasher.verify(password, stored) && hasher.needsRehash(stored)) {
 *   account.setPasswordHash(hasher.hash(password).text());
 * }
 * }</pre>
 *
 * <p>Guarantees: a salt of its own for each hash; comparison in constant time; no more hashes at
 * once than {@link Builder#atOnce} allows, so that a rush of log-ins waits and does not exhaust the
 * memory; no stored text makes a verification take more than {@link Builder#verifiesUpTo} allows.
 * Copies of the password made here are wiped. Non-guarantees: how strong a password is, is not
 * judged; characters are taken as they are, so a host that wants Unicode normalisation applies it
 * before {@link Password#parse}; copies inside Bouncy Castle are its own to wipe.
 *
 * <p>Thread-safe.
 */
public final class PasswordHasher {

  private static final int SALT_BYTES = 16;
  private static final int TAG_BYTES = 32;

  private final SecureRandom random;
  private final Argon2Parameters parameters;
  private final Argon2Parameters most;
  private final Places places;
  private final PasswordHash nobodys;

  private PasswordHasher(
      SecureRandom random, Argon2Parameters parameters, Argon2Parameters most, int atOnce) {
    this.random = random;
    this.parameters = parameters;
    this.most = most;
    this.places = new Places(atOnce);
    this.nobodys = new PasswordHash(parameters, new byte[SALT_BYTES], new byte[TAG_BYTES]);
  }

  /** Begins; only the random source is needed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A new hash of {@code password}: each time another.
   *
   * @throws IllegalArgumentException if half a surrogate pair stands in the password, which has no
   *     UTF-8 form
   * @throws IllegalStateException if the password has been destroyed
   */
  public PasswordHash hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] tag = compute(password, bytes -> Argon2id.tag(bytes, salt, parameters, TAG_BYTES));
    if (tag == null) {
      throw new IllegalArgumentException("the password has half a surrogate pair in it");
    }
    return new PasswordHash(parameters, salt, tag);
  }

  /**
   * Whether {@code hash} is of {@code password}; a password without a UTF-8 form has no hash, so it
   * is false.
   *
   * @throws PasswordHashException if the hash would take more than {@link Builder#verifiesUpTo}
   * @throws IllegalStateException if the password has been destroyed
   */
  public boolean verify(Password password, PasswordHash hash) {
    if (!hash.parameters().isWithin(most)) {
      throw PasswordHashException.tooCostly(hash.parameters(), most);
    }
    return Boolean.TRUE.equals(compute(password, hash::isOf));
  }

  /**
   * Does the work of {@link #verify} where there is no account, so that the time of the answer does
   * not tell who has one.
   *
   * @return false, always
   * @throws IllegalStateException if the password has been destroyed
   */
  public boolean verifyForNobody(Password password) {
    verify(password, nobodys);
    return false;
  }

  /**
   * Whether {@code hash} was made with other parameters than this hasher's, or with a shorter salt
   * or tag: after a successful {@link #verify}, hash the password again and store that.
   */
  public boolean needsRehash(PasswordHash hash) {
    return !hash.isMadeWith(parameters, SALT_BYTES, TAG_BYTES);
  }

  /** Null if the password has no UTF-8 form. */
  private <R> @Nullable R compute(Password password, Function<byte[], R> work) {
    return password.lend(
        characters -> {
          byte[] bytes = PasswordBytes.of(characters);
          return bytes == null ? null : computeAndWipe(bytes, work);
        });
  }

  private <R> R computeAndWipe(byte[] bytes, Function<byte[], R> work) {
    try {
      return places.in(() -> work.apply(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Collects what a {@link PasswordHasher} needs. Not thread-safe. */
  public static final class Builder {

    /** What the weakest of the settings of OWASP's page takes: 7 MiB, 5 passes. */
    private static final Argon2Parameters LEAST = Argon2Parameters.OWASP_2023_LESS_MEMORY;

    private @Nullable SecureRandom random;
    private Argon2Parameters parameters = Argon2Parameters.OWASP_2023;
    private Argon2Parameters most = new Argon2Parameters(262_144, 16, 16);
    private int atOnce = Runtime.getRuntime().availableProcessors();

    private Builder() {}

    /** Where salts come from. */
    public Builder random(SecureRandom secureRandom) {
      this.random = requireNonNull(secureRandom, "secureRandom");
      return this;
    }

    /**
     * What new hashes cost; {@link Argon2Parameters#OWASP_2023} unless given.
     *
     * @throws IllegalArgumentException if an attacker would need less memory, or less memory times
     *     passes, than for {@link Argon2Parameters#OWASP_2023_LESS_MEMORY}
     */
    public Builder parameters(Argon2Parameters chosen) {
      if (chosen.memoryKib() < LEAST.memoryKib() || chosen.blocks() < LEAST.blocks()) {
        throw new IllegalArgumentException(
            "too weak for passwords: memoryKib must be at least "
                + LEAST.memoryKib()
                + ", and memoryKib times passes at least "
                + LEAST.blocks());
      }
      this.parameters = chosen;
      return this;
    }

    /**
     * The most memory, passes and lanes that verifying a stored hash may take; 256 MiB, 16 passes
     * and 16 lanes unless given.
     */
    public Builder verifiesUpTo(Argon2Parameters limit) {
      this.most = requireNonNull(limit, "limit");
      return this;
    }

    /**
     * How many hashes are computed at once; as many as there are processors unless given. Together
     * they take so many times the memory of one. Callers beyond wait their turn.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder atOnce(int hashes) {
      if (hashes < 1) {
        throw new IllegalArgumentException("hashes at once: " + hashes + ", not at least 1");
      }
      this.atOnce = hashes;
      return this;
    }

    /**
     * The finished hasher.
     *
     * @throws IllegalStateException if the random source is missing, or hashes made with {@link
     *     #parameters} would exceed {@link #verifiesUpTo}
     */
    public PasswordHasher build() {
      if (random == null) {
        throw new IllegalStateException(
            "PasswordHasher is not complete; still to call: random(SecureRandom)");
      }
      if (!parameters.isWithin(most)) {
        throw new IllegalStateException(
            "hashes with " + parameters + " exceed verifiesUpTo, which is " + most);
      }
      return new PasswordHasher(random, parameters, most, atOnce);
    }
  }
}
