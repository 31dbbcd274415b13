package io.github.pii4j.consent;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

/**
 * Names one line of the ledger. A caller that records a line again under the same id, since it
 * never learned whether the first attempt went through, adds nothing.
 *
 * @param text 32 hexadecimal digits, lower case
 */
public record EventId(String text) {

  private static final int BYTES = 16;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless there are 32 digits, lower case
   */
  public EventId {
    if (text.length() != 2 * BYTES || !text.chars().allMatch(EventId::isDigit)) {
      throw new IllegalArgumentException("an event id has 32 hexadecimal digits, lower case");
    }
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  /**
   * An id that nobody else has and that sorts by its time, so that an index grows at its end: a
   * UUID of version 7 without its hyphens (RFC 9562, 5.7), 74 bits of it random.
   *
   * @param at the time that it begins with, to the millisecond
   */
  public static EventId next(Instant at, Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    ByteBuffer id = ByteBuffer.wrap(bytes);
    long high = (at.toEpochMilli() << Short.SIZE) | (id.getLong(0) & 0xFFF) | 0x7000;
    long low = (id.getLong(Long.BYTES) >>> 2) | Long.MIN_VALUE;
    id.putLong(0, high).putLong(Long.BYTES, low);
    return new EventId(HexFormat.of().formatHex(bytes));
  }

  /** The digits. */
  @Override
  public String toString() {
    return text;
  }
}
