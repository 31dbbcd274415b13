package io.github.pii4j.value;

import java.util.Locale;
import java.util.UUID;

/** A personal value that is a UUID, kept as two numbers. */
abstract class UuidPii extends Pii {

  private final long high;
  private final long low;

  UuidPii(CharSequence canonical) {
    UUID uuid = UUID.fromString(canonical.toString());
    this.high = uuid.getMostSignificantBits();
    this.low = uuid.getLeastSignificantBits();
  }

  /** In upper case. */
  @Override
  public String reveal() {
    return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof UuidPii that
        && getClass() == that.getClass()
        && high == that.high
        && low == that.low;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(high * 31 + low);
  }
}
