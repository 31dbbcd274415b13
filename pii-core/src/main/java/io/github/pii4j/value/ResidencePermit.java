package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.time.LocalDate;

/**
 * The number of the residence permit of a resident of Hong Kong (810000), Macao (820000) or Taiwan
 * (830000): eighteen characters, after the division as in a {@link CitizenId} (State Council,
 * measures of 2018, article 3).
 *
 * <p>Reading accepts what that of a {@link CitizenId} accepts. Immutable and thread-safe.
 */
public final class ResidencePermit extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<ResidencePermit> TYPE =
      PiiFormats.standard().type(ResidencePermit.class);

  private static final long DIVISION_UNIT = 100_000_000_000L;

  /** The first seventeen digits. */
  private final long body;

  ResidencePermit(long body) {
    this.body = body;
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static ResidencePermit parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<ResidencePermit> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** The birth date. */
  public LocalDate birthDate() {
    int date = (int) (body / 1_000 % 100_000_000);
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }

  /** The sex that the sequence number encodes. */
  public Sex sex() {
    return body % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** Where the holder is a resident. */
  public Region region() {
    return switch ((int) (body / DIVISION_UNIT)) {
      case 810_000 -> Region.HONG_KONG;
      case 820_000 -> Region.MACAO;
      default -> Region.TAIWAN;
    };
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  @Override
  public String reveal() {
    return PersonNumberType.text(body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidencePermit that && body == that.body;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(body);
  }

  /** The regions whose residents are given this permit. */
  public enum Region {
    /** Hong Kong. */
    HONG_KONG,
    /** Macao. */
    MACAO,
    /** Taiwan. */
    TAIWAN
  }
}
