package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.Objects;

/**
 * An address of the Internet Protocol: version 4 in four decimal parts (RFC 791), or version 6 (RFC
 * 4291).
 *
 * <p>Parts of version 4 have no leading zeros, for half of the world reads those as octal. A zone
 * is refused. {@link #reveal()} gives the canonical text (RFC 5952); a version 4 address inside one
 * of version 6 stays one of version 6.
 *
 * <p>Immutable and thread-safe.
 */
public final class IpAddress extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<IpAddress> TYPE = PiiFormats.standard().type(IpAddress.class);

  private final long high;
  private final long low;
  private final boolean six;

  /** Of the two halves; version 4 is the lower 32 bits of the second. */
  IpAddress(long high, long low, boolean six) {
    this.high = high;
    this.low = low;
    this.six = six;
  }

  /**
   * Reads an address.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static IpAddress parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an address; never throws for bad text. */
  public static Parsed<IpAddress> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** Whether it is of version 6. */
  public boolean isVersion6() {
    return six;
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  @Override
  public String reveal() {
    return six ? IpText.six(high, low) : IpText.four((int) low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress that
        && high == that.high
        && low == that.low
        && six == that.six;
  }

  @Override
  public int hashCode() {
    return Objects.hash(high, low, six);
  }
}
