package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The address of a network interface: six octets (IEEE 802, EUI-48).
 *
 * <p>Reading accepts colons, hyphens, the dotted form of three groups, or twelve digits in a row.
 * {@link #reveal()} gives upper-case octets between colons. Zeros, ones, and the address that
 * phones give to every app instead of their own are a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class MacAddress extends HexPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<MacAddress> TYPE = PiiFormats.standard().type(MacAddress.class);

  MacAddress(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an address.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static MacAddress parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an address; never throws for bad text. */
  public static Parsed<MacAddress> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** Six octets between colons. */
  @Override
  public String reveal() {
    return MacAddressType.format(super.reveal());
  }

  /** Whether the address was made up by the device rather than by its manufacturer. */
  public boolean isLocallyAdministered() {
    return (Integer.parseInt(super.reveal(), 0, 2, 16) & 2) != 0;
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
