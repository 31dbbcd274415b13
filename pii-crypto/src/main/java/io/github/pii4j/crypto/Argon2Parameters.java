package io.github.pii4j.crypto;

/**
 * What one Argon2id hash costs: memory, passes over it, and lanes.
 *
 * <p>The named ones are dated by their source and never edited: a later recommendation gets a name
 * of its own. Here the lanes of one hash are computed one after the other, so that they cost time
 * and bring none.
 *
 * @param memoryKib in units of 1,024 bytes; 8 for each lane up to 2,097,152
 * @param passes 1 to 64
 * @param lanes 1 to 16
 */
public record Argon2Parameters(int memoryKib, int passes, int lanes) {

  /**
   * The least that the OWASP Password Storage Cheat Sheet recommends: 19 MiB, 2 passes, 1 lane.
   * Source: that page, section "Argon2id", unchanged from 2023-01 to 2026-08.
   */
  public static final Argon2Parameters OWASP_2023 = new Argon2Parameters(19_456, 2, 1);

  /** Of equal strength, by the same source, for more memory and less time: 46 MiB, 1 pass. */
  public static final Argon2Parameters OWASP_2023_MORE_MEMORY = new Argon2Parameters(47_104, 1, 1);

  /** Of nearly equal strength, by the same source, where memory is short: 7 MiB, 5 passes. */
  public static final Argon2Parameters OWASP_2023_LESS_MEMORY = new Argon2Parameters(7_168, 5, 1);

  /** RFC 9106 (2021), section 4, the first recommended option: 2 GiB, 1 pass, 4 lanes. */
  public static final Argon2Parameters RFC_9106_FIRST = new Argon2Parameters(2_097_152, 1, 4);

  /** RFC 9106 (2021), section 4, the second recommended option: 64 MiB, 3 passes, 4 lanes. */
  public static final Argon2Parameters RFC_9106_SECOND = new Argon2Parameters(65_536, 3, 4);

  static final int MOST_MEMORY_KIB = 2_097_152;
  static final int MOST_PASSES = 64;
  static final int MOST_LANES = 16;
  static final int LEAST_KIB_PER_LANE = 8;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is outside its range; says which
   */
  public Argon2Parameters {
    requireRange("lanes", lanes, 1, MOST_LANES);
    requireRange("passes", passes, 1, MOST_PASSES);
    requireRange("memoryKib", memoryKib, LEAST_KIB_PER_LANE * lanes, MOST_MEMORY_KIB);
  }

  /** Whether a hash with these takes no more memory, passes or lanes than one with {@code most}. */
  boolean isWithin(Argon2Parameters most) {
    return memoryKib <= most.memoryKib && passes <= most.passes && lanes <= most.lanes;
  }

  /** How many blocks of memory an attacker must fill for one guess. */
  long blocks() {
    return (long) memoryKib * passes;
  }

  private static void requireRange(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " is " + value + ", not within " + least + " and " + most);
    }
  }
}
