package io.github.pii4j.consent.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.PolicyVersion;
import java.util.Arrays;

/** What a database compares in place of scopes and versions. */
final class SortKeys {

  private static final long DIGITS = 1_000_000;
  private static final int LONGEST = 255;

  private SortKeys() {}

  /**
   * In the order of the versions.
   *
   * @throws IllegalArgumentException if a number has more than six digits, as none in a policy has
   */
  static long of(PolicyVersion version) {
    if (Math.max(version.major(), Math.max(version.minor(), version.patch())) >= DIGITS) {
      throw new IllegalArgumentException("the numbers of a version have six digits at most");
    }
    return (version.major() * DIGITS + version.minor()) * DIGITS + version.patch();
  }

  /** Its text in UTF-8; of a longer one than the column holds, the beginning and a hash. */
  static byte[] of(ConsentScope scope) {
    byte[] text = scope.toString().getBytes(UTF_8);
    if (text.length <= LONGEST) {
      return text;
    }
    byte[] key = Arrays.copyOf(text, LONGEST);
    System.arraycopy(Hash.ofEntry(text).bytes(), 0, key, LONGEST - Hash.BYTES, Hash.BYTES);
    return key;
  }
}
