package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The address of a Wi-Fi access point: six octets (IEEE 802.11). It tells where a device is.
 *
 * <p>Reading and {@link #reveal()} are those of a {@link MacAddress}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Bssid extends HexPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Bssid> TYPE = PiiFormats.standard().type(Bssid.class);

  Bssid(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads an address.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Bssid parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads an address; never throws for bad text. */
  public static Parsed<Bssid> tryParse(CharSequence text) {
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

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
