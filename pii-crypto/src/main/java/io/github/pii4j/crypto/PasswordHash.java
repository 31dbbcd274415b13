package io.github.pii4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * The Argon2id hash of a password, with its salt and its parameters.
 *
 * <p>Written as a PHC string, which other libraries read and write too: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$}, the salt, {@code $}, the tag, both in base64 without padding.
 * Source: the PHC string format, <a
 * href="https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md">phc-sf-spec</a>, and
 * RFC 9106.
 *
 * <p>Equal if all parts are equal, compared in constant time. Immutable and thread-safe; prints its
 * parameters and nothing else.
 */
public final class PasswordHash {

  static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private static final int LONGEST = 255;
  private static final int LEAST_SALT = 8;
  private static final int LEAST_TAG = 16;
  private static final int MOST_BYTES = 64;

  private final Argon2Parameters parameters;
  private final byte[] salt;
  private final byte[] tag;

  /** Takes the arrays over. */
  PasswordHash(Argon2Parameters parameters, byte[] salt, byte[] tag) {
    this.parameters = parameters;
    this.salt = salt;
    this.tag = tag;
  }

  /**
   * Reads a PHC string, strictly: version 19, the parameters {@code m}, {@code t} and {@code p} in
   * this order and in the ranges of {@link Argon2Parameters}, 8 to 64 bytes of salt, 16 to 64 of
   * tag, canonical base64, at most 255 characters. Reading costs nothing, whatever the text says.
   *
   * @throws PasswordHashException if it is anything else; says where and why
   */
  public static PasswordHash parse(String text) {
    PhcReader reader = new PhcReader(text, LONGEST);
    reader.skip("$argon2id$v=" + Argon2id.VERSION + "$");
    Argon2Parameters parameters = parameters(reader);
    reader.skip("$");
    byte[] salt = reader.bytes("the salt", LEAST_SALT, MOST_BYTES);
    reader.skip("$");
    byte[] tag = reader.bytes("the tag", LEAST_TAG, MOST_BYTES);
    reader.end();
    return new PasswordHash(parameters, salt, tag);
  }

  /** What a verification costs. */
  public Argon2Parameters parameters() {
    return parameters;
  }

  /** The PHC string, to be stored: at most 255 characters, all of ASCII. */
  public String text() {
    return "$argon2id$v="
        + Argon2id.VERSION
        + "$m="
        + parameters.memoryKib()
        + ",t="
        + parameters.passes()
        + ",p="
        + parameters.lanes()
        + "$"
        + BASE64.encodeToString(salt)
        + "$"
        + BASE64.encodeToString(tag);
  }

  /** Whether it is the hash of this password; takes as long for any. */
  boolean isOf(byte[] password) {
    byte[] other = Argon2id.tag(password, salt, parameters, tag.length);
    return MessageDigest.isEqual(tag, other);
  }

  /** Whether it was made with these parameters and at least these lengths. */
  boolean isMadeWith(Argon2Parameters wanted, int saltBytes, int tagBytes) {
    return parameters.equals(wanted) && salt.length >= saltBytes && tag.length >= tagBytes;
  }

  private static Argon2Parameters parameters(PhcReader reader) {
    reader.skip("m=");
    int memoryAt = reader.position();
    int memory = reader.number("m", 1, Argon2Parameters.MOST_MEMORY_KIB);
    reader.skip(",t=");
    int passes = reader.number("t", 1, Argon2Parameters.MOST_PASSES);
    reader.skip(",p=");
    int lanes = reader.number("p", 1, Argon2Parameters.MOST_LANES);
    if (memory < lanes * Argon2Parameters.LEAST_KIB_PER_LANE) {
      throw PasswordHashException.at(memoryAt, "m is less than 8 for each lane");
    }
    return new Argon2Parameters(memory, passes, lanes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash that
        && parameters.equals(that.parameters)
        && MessageDigest.isEqual(salt, that.salt)
        && MessageDigest.isEqual(tag, that.tag);
  }

  /** Of the parameters and the salt only, so that it tells nothing of the password. */
  @Override
  public int hashCode() {
    return Objects.hash(parameters, Arrays.hashCode(salt));
  }

  /** The parameters; neither salt nor tag. */
  @Override
  public String toString() {
    return "PasswordHash[" + parameters + "]";
  }
}
