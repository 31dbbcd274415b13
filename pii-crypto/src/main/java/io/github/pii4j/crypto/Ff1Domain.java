package io.github.pii4j.crypto;

import java.math.BigInteger;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.RadixConverter;

/**
 * The numbers from 0 up to a size, as numerals that FF1 takes.
 *
 * <p>The numerals are four, of the least radix that has room for all: then hardly any number of
 * four numerals lies outside (below four in a radix of them). Immutable and thread-safe.
 */
final class Ff1Domain {

  /** The least number of values that NIST SP 800-38G Rev. 1 (draft 2, section 5.1) allows. */
  static final long LEAST_SIZE = 1_000_000;

  private static final int USUAL_NUMERALS = 4;
  private static final int RADIX_OF_BYTES = 256;

  /** FF1 has its key already; see {@link JdkAes#init}. */
  private static final KeyParameter NO_KEY = new KeyParameter(new byte[AesKey.BYTES]);

  private final long size;
  private final int radix;
  private final int count;
  private final RadixConverter converter;

  Ff1Domain(long size, int radix, int count) {
    this.size = requireMillion(size);
    this.radix = radix;
    this.count = count;
    this.converter = new RadixConverter(radix);
  }

  /**
   * Of {@code size} values.
   *
   * @throws IllegalArgumentException if they are fewer than a million
   */
  static Ff1Domain of(long size) {
    return new Ff1Domain(size, radix(requireMillion(size)), USUAL_NUMERALS);
  }

  private static long requireMillion(long size) {
    if (size < LEAST_SIZE) {
      throw new IllegalArgumentException("FF1 needs at least a million values, not " + size);
    }
    return size;
  }

  /** The least number whose fourth power is not below {@code size}. */
  private static int radix(long size) {
    return rootAbove(rootAbove(BigInteger.valueOf(size))).intValueExact();
  }

  private static BigInteger rootAbove(BigInteger square) {
    BigInteger[] root = square.sqrtAndRemainder();
    return root[1].signum() == 0 ? root[0] : root[0].add(BigInteger.ONE);
  }

  long size() {
    return size;
  }

  int radix() {
    return radix;
  }

  FPEParameters parameters(byte[] tweak) {
    return new FPEParameters(NO_KEY, converter, tweak, false);
  }

  /** Most significant first; each in one byte, or in two from a radix above 256. */
  byte[] numerals(long number) {
    byte[] numerals = new byte[count * width()];
    long rest = number;
    for (int i = numerals.length - width(); i >= 0; i -= width()) {
      write((int) (rest % radix), numerals, i);
      rest /= radix;
    }
    return numerals;
  }

  /** The number that the numerals stand for; may be outside the domain. */
  long number(byte[] numerals) {
    long number = 0;
    for (int i = 0; i < numerals.length; i += width()) {
      number = number * radix + read(numerals, i);
    }
    return number;
  }

  private int width() {
    return radix > RADIX_OF_BYTES ? 2 : 1;
  }

  private void write(int numeral, byte[] numerals, int at) {
    if (width() == 2) {
      numerals[at] = (byte) (numeral >>> 8);
    }
    numerals[at + width() - 1] = (byte) numeral;
  }

  private int read(byte[] numerals, int at) {
    int low = numerals[at + width() - 1] & 0xff;
    return width() == 2 ? (numerals[at] & 0xff) << 8 | low : low;
  }
}
