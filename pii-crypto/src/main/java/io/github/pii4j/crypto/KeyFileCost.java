package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one guess at the passphrase of a key file costs: the parameters of Argon2id, version 1.3.
 *
 * <p>Source: RFC 9106. Immutable and thread-safe.
 */
public final class KeyFileCost {

  /**
   * The second recommended option of RFC 9106, section 4, of September 2021: 64 MiB, 3 passes, 4
   * lanes. Takes some 0.3 seconds and the memory for as long.
   */
  public static final KeyFileCost RFC_9106_SECOND = new KeyFileCost(64 * 1024, 3, 4);

  static final int MAX_MEMORY_KIB = 1024 * 1024;
  static final int MAX_PASSES = 64;
  static final int MAX_LANES = 64;

  private static final int MIN_MEMORY_KIB = 19 * 1024;
  private static final int MIN_PASSES = 2;
  private static final int KIB_PER_LANE = 8;

  private final int memoryKib;
  private final int passes;
  private final int lanes;

  /** Has no minimum: files that exist, and those of tests. */
  KeyFileCost(int memoryKib, int passes, int lanes) {
    requireWithin("lanes", lanes, 1, MAX_LANES);
    requireWithin("passes", passes, 1, MAX_PASSES);
    requireWithin("KiB of memory", memoryKib, KIB_PER_LANE * lanes, MAX_MEMORY_KIB);
    this.memoryKib = memoryKib;
    this.passes = passes;
    this.lanes = lanes;
  }

  /**
   * A cost of one's own; the least is 19 MiB and 2 passes, by the OWASP Password Storage Cheat
   * Sheet of 2025.
   *
   * @param memoryKib from 19,456 to 1,048,576 KiB
   * @param passes from 2 to 64
   * @param lanes from 1 to 64; they are computed one after the other
   * @throws IllegalArgumentException if one is outside; says which and its range
   */
  public static KeyFileCost of(int memoryKib, int passes, int lanes) {
    requireWithin("KiB of memory", memoryKib, MIN_MEMORY_KIB, MAX_MEMORY_KIB);
    requireWithin("passes", passes, MIN_PASSES, MAX_PASSES);
    return new KeyFileCost(memoryKib, passes, lanes);
  }

  /** The KiB that one guess fills. */
  public int memoryKib() {
    return memoryKib;
  }

  /** How often it fills them. */
  public int passes() {
    return passes;
  }

  /** How many parts it has that an attacker can compute at once. */
  public int lanes() {
    return lanes;
  }

  /** The key that the passphrase gives with this salt. */
  AesKey derive(byte[] passphrase, byte[] salt) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] key = new byte[AesKey.BYTES];
    argon2.generateBytes(passphrase, key);
    return new AesKey(key);
  }

  private static void requireWithin(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "Argon2id takes " + least + " to " + most + " " + what + " here, not " + value);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyFileCost that
        && memoryKib == that.memoryKib
        && passes == that.passes
        && lanes == that.lanes;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new int[] {memoryKib, passes, lanes});
  }

  /** As in a PHC string. */
  @Override
  public String toString() {
    return "argon2id m=" + memoryKib + ",t=" + passes + ",p=" + lanes;
  }
}
