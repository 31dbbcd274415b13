package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/**
 * How far {@link Reencryption} got.
 *
 * @param lastKey the key of the last row that was dealt with, null at the beginning; may be
 *     personal
 * @param current rows that needed nothing
 * @param reencrypted rows that were written anew
 * @param changed rows that somebody else wrote at the same time; they need nothing
 * @param shredded rows of persons whose keys were destroyed; they are left as they are
 * @param refused rows that do not open; they are left as they are, and the listener was told each
 */
public record ReencryptionProgress(
    @Nullable String lastKey,
    long current,
    long reencrypted,
    long changed,
    long shredded,
    long refused) {

  /** The beginning. */
  public static final ReencryptionProgress BEGINNING =
      new ReencryptionProgress(null, 0, 0, 0, 0, 0);

  /** How many rows were dealt with. */
  public long rows() {
    return current + reencrypted + changed + shredded + refused;
  }

  /** The counts; never the key of a row. */
  @Override
  public String toString() {
    return rows()
        + " rows: "
        + current
        + " current, "
        + reencrypted
        + " re-encrypted, "
        + changed
        + " changed meanwhile, "
        + shredded
        + " shredded, "
        + refused
        + " refused";
  }
}
