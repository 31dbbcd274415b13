package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The name of a Wi-Fi network: 1 to 32 bytes of UTF-8 (IEEE 802.11). Home networks carry family
 * names.
 *
 * <p>{@code <unknown ssid>}, which Android gives to apps that may not know, is a {@link
 * Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ssid extends TextPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Ssid> TYPE = PiiFormats.standard().type(Ssid.class);

  Ssid(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a name.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Ssid parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a name; never throws for bad text. */
  public static Parsed<Ssid> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
