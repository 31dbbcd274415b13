package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.Objects;

/**
 * A place on earth: latitude and longitude in decimal degrees, to a millionth (about 11 cm).
 *
 * <p>Reading accepts {@code 39.904200,116.407400}, latitude first, with a space after the comma and
 * with full-width characters; further digits are cut off. Which datum is meant (WGS 84, GCJ-02,
 * BD-09) is the host's to know. Zero and zero is a {@link Reason#PLACEHOLDER}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Coordinates extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<Coordinates> TYPE = PiiFormats.standard().type(Coordinates.class);

  private static final int DEGREE = 1_000_000;
  private static final int DIGITS = 6;

  /** Millionths of a degree. */
  private final int latitude;

  private final int longitude;

  Coordinates(int latitude, int longitude) {
    this.latitude = latitude;
    this.longitude = longitude;
  }

  /**
   * Reads a place.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static Coordinates parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a place; never throws for bad text. */
  public static Parsed<Coordinates> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** Degrees north, from -90 to 90. */
  public double revealLatitude() {
    return (double) latitude / DEGREE;
  }

  /** Degrees east, from -180 to 180. */
  public double revealLongitude() {
    return (double) longitude / DEGREE;
  }

  /**
   * The south-western corner of the cell of a grid in which the place lies, so that all places of
   * the cell are the same: two decimals make cells of about one kilometre, three of about a hundred
   * metres.
   *
   * @param decimals from 0 to 6
   * @throws IllegalArgumentException if there are fewer or more
   */
  public Coordinates coarsened(int decimals) {
    if (decimals < 0 || decimals > DIGITS) {
      throw new IllegalArgumentException("from 0 to 6 decimals, not " + decimals);
    }
    int cell = 1;
    for (int i = decimals; i < DIGITS; i++) {
      cell *= 10;
    }
    return new Coordinates(
        Math.floorDiv(latitude, cell) * cell, Math.floorDiv(longitude, cell) * cell);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  /** Six decimals each. */
  @Override
  public String reveal() {
    return degrees(latitude) + "," + degrees(longitude);
  }

  private static String degrees(int millionths) {
    String digits = Integer.toString(Math.abs(millionths) % DEGREE + DEGREE).substring(1);
    return (millionths < 0 ? "-" : "") + Math.abs(millionths) / DEGREE + "." + digits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coordinates that
        && latitude == that.latitude
        && longitude == that.longitude;
  }

  @Override
  public int hashCode() {
    return Objects.hash(latitude, longitude);
  }
}
