package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.PiiType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many bits of a hash an index keeps: the fewer, the more values share an index value, the less
 * it tells and the more rows a query returns in vain. {@link IndexPlan} helps to choose.
 *
 * <p>A width that nearly tells a value that can be guessed is refused by {@link
 * PiiCrypto#blindIndex}, unless {@link #acceptingGuesses()} asks for it by name. Immutable and
 * thread-safe.
 */
public final class IndexWidth {

  static final int MOST_BITS = 8 * KeyedHash.BYTES;

  private final int bits;
  private final boolean acceptsGuesses;
  private final @Nullable IndexDomain domain;

  private IndexWidth(int bits, boolean acceptsGuesses, @Nullable IndexDomain domain) {
    this.bits = bits;
    this.acceptsGuesses = acceptsGuesses;
    this.domain = domain;
  }

  /**
   * So many bits, over the domain of the type as this release counts it.
   *
   * @param bits 1 to 256
   * @throws IllegalArgumentException if it is another number
   */
  public static IndexWidth of(int bits) {
    if (bits < 1 || bits > MOST_BITS) {
      throw new IllegalArgumentException("an index has 1 to " + MOST_BITS + " bits, not " + bits);
    }
    return new IndexWidth(bits, false, null);
  }

  /**
   * All 256 bits, whatever they tell: equal index values mean equal values, and whoever can compute
   * the index of a value, with the key or by having the host store it, can try out values until one
   * fits.
   */
  public static IndexWidth fullAcceptingGuesses() {
    return of(MOST_BITS).acceptingGuesses();
  }

  /** The same number of bits, whatever they tell; see {@link #fullAcceptingGuesses()}. */
  public IndexWidth acceptingGuesses() {
    return new IndexWidth(bits, true, domain);
  }

  /** The same number of bits, over a domain that the host has counted itself. */
  public IndexWidth over(IndexDomain counted) {
    return new IndexWidth(bits, acceptsGuesses, requireNonNull(counted, "counted"));
  }

  /** The number of bits. */
  public int bits() {
    return bits;
  }

  /**
   * Refuses a width that gives away what it should hide.
   *
   * @throws IllegalArgumentException if the domain is guessable and this width is full over it, or
   *     if nobody has counted the domain; says what to do
   */
  void require(PiiType<?> type, IndexPart part) {
    if (!acceptsGuesses) {
      requireNarrow(domainOf(type, part));
    }
  }

  private IndexDomain domainOf(PiiType<?> type, IndexPart part) {
    if (domain != null) {
      return domain;
    }
    return IndexDomain.of(type, part)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "how many values "
                        + type.name()
                        + " ("
                        + part
                        + ") has is not known here: say it, IndexWidth.of("
                        + bits
                        + ").over(IndexDomain.of(...)), or ask by name, IndexWidth.of("
                        + bits
                        + ").acceptingGuesses()"));
  }

  private void requireNarrow(IndexDomain values) {
    if (values.isGuessable() && values.isFullAt(this)) {
      throw new IllegalArgumentException(
          "an index of "
              + bits
              + " bits nearly tells a value of "
              + values.name()
              + ", of which there are only "
              + values.size()
              + ": take at most "
              + values.widestBits()
              + " bits, or ask by name, IndexWidth.of("
              + bits
              + ").acceptingGuesses()");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexWidth that
        && bits == that.bits
        && acceptsGuesses == that.acceptsGuesses
        && Objects.equals(domain, that.domain);
  }

  @Override
  public int hashCode() {
    return Objects.hash(bits, acceptsGuesses, domain);
  }

  /** Such as {@code 20 bits} or {@code 256 bits, accepting guesses}. */
  @Override
  public String toString() {
    return bits + (bits == 1 ? " bit" : " bits") + (acceptsGuesses ? ", accepting guesses" : "");
  }
}
