package io.github.pii4j.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;

/**
 * FF1 of NIST SP 800-38G with AES-256, by Bouncy Castle, on the numbers of a domain.
 *
 * <p>What falls outside the domain is encrypted again until it falls inside, which keeps the
 * mapping one to one. Not thread-safe.
 */
final class Ff1Engine implements KeyedEngine {

  private final JdkAes aes;
  private final FPEEngine ff1;

  /**
   * Set up for a key.
   *
   * @param key 32 bytes; not kept
   * @throws IllegalArgumentException if it has another length
   */
  Ff1Engine(byte[] key) {
    AesKey copy = new AesKey(key.clone());
    try {
      aes = new JdkAes(copy);
    } finally {
      copy.destroy();
    }
    ff1 = new FPEFF1Engine(aes);
  }

  /** The number that stands for {@code number}, both below the size of the domain. */
  long encrypt(Ff1Domain domain, byte[] tweak, long number) {
    return walk(true, domain, tweak, number);
  }

  /** What {@link #encrypt} was given. */
  long decrypt(Ff1Domain domain, byte[] tweak, long number) {
    return walk(false, domain, tweak, number);
  }

  private long walk(boolean forward, Ff1Domain domain, byte[] tweak, long number) {
    requireInside(domain, number);
    ff1.init(forward, domain.parameters(tweak));
    byte[] numerals = domain.numerals(number);
    try {
      long result = step(domain, numerals);
      while (!isInside(domain, result)) {
        result = step(domain, numerals);
      }
      return result;
    } finally {
      Arrays.fill(numerals, (byte) 0);
    }
  }

  private long step(Ff1Domain domain, byte[] numerals) {
    ff1.processBlock(numerals, 0, numerals.length, numerals, 0);
    return domain.number(numerals);
  }

  private static void requireInside(Ff1Domain domain, long number) {
    if (!isInside(domain, number)) {
      throw new IllegalArgumentException("a number outside the domain");
    }
  }

  /** Above the largest long, numerals read as a negative number: outside, too. */
  private static boolean isInside(Ff1Domain domain, long number) {
    return number >= 0 && number < domain.size();
  }

  @Override
  public void wipe() {
    aes.wipe();
  }
}
