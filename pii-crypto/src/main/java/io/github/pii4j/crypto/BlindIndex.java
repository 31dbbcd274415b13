package io.github.pii4j.crypto;

import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds encrypted values by equality, without decrypting: equal values of a field have equal index
 * values.
 *
 * <p>An index value is the beginning of a keyed hash of the value's canonical text, or of a part of
 * it, together with tenant, table, column and part: index values of different places have nothing
 * in common. A query returns some rows in vain; the host decrypts what it got and keeps what fits.
 *
 * <p>Guarantee: without the key an index value tells nothing of its value. Non-guarantees: equal
 * values are seen to be equal, and how often; who can have values stored and see their index can
 * compare; who has the key can try values out, and finds as many as {@link IndexWidth} leaves. An
 * index value is not bound to a subject, and shredding a subject's keys does not make it
 * meaningless: delete it with its row.
 *
 * <p>Format version 1, which never changes: HMAC(key, first 16 bytes of HMAC(key, place), then
 * text), where the place is {@code "pii4j blind index 1"}, tenant, table, column and part, each as
 * its length in bytes (4 bytes, big-endian) and UTF-8 form, and the text is UTF-8. Bits are kept
 * from the first byte on, of each byte the highest first.
 *
 * <p>Made by {@link PiiCrypto#blindIndex}. Thread-safe.
 *
 * @param <T> the type of the values
 */
public final class BlindIndex<T extends Pii> {

  private static final String PURPOSE = "pii4j blind index 1";
  private static final int PLACE_BYTES = 16;
  private static final char LAST_ASCII = 127;

  private final String valueName;
  private final IndexWidth width;
  private final IndexPart part;
  private final byte[] place;
  private final Engines<KeyedHash> hashes;
  private volatile byte @Nullable [] placeHash;

  /**
   * An index of a field.
   *
   * @throws IllegalArgumentException if the width nearly tells a value that can be guessed
   */
  BlindIndex(
      PiiType<T> type,
      FieldName field,
      IndexWidth width,
      IndexPart part,
      Tenant tenant,
      Engines<KeyedHash> hashes) {
    width.require(type, part);
    this.valueName = "value for " + field;
    this.width = width;
    this.part = part;
    this.place = PlaceName.of(PURPOSE, tenant, field, part.toString());
    this.hashes = hashes;
  }

  /**
   * The index value of {@code value}, to store with it and to look it up.
   *
   * @throws IllegalArgumentException if the value holds half a surrogate pair, which has no UTF-8
   *     form
   */
  public IndexValue of(T value) {
    return ofText(partOf(value));
  }

  /**
   * The index value of all values that have this part, for a search by the part alone.
   *
   * @param text exactly as it stands in the canonical text of the values: half-width digits,
   *     capital letters where the type has capital letters
   * @throws IllegalArgumentException if it has not as many characters as the part, or half a
   *     surrogate pair
   * @throws IllegalStateException if this index is over whole values
   */
  public IndexValue ofPart(String text) {
    if (part.isWhole()) {
      throw new IllegalStateException("this index is over whole values: use of(value)");
    }
    int length = text.codePointCount(0, text.length());
    if (length != part.characters()) {
      throw new IllegalArgumentException(
          "the part is " + part + ": " + part.characters() + " characters, not " + length);
    }
    return ofText(text);
  }

  /** The part of {@code value} that this index is over. */
  String partOf(T value) {
    return part.of(value.reveal());
  }

  private IndexValue ofText(String text) {
    return IndexValue.truncated(hashes.use(hash -> hash(hash, text)), width.bits());
  }

  /** One block of the hash for up to 39 bytes, because the place takes 16 whatever it is. */
  private byte[] hash(KeyedHash hash, String text) {
    byte[] message = message(placeHash(hash), text);
    try {
      return hash.hash(message);
    } finally {
      Arrays.fill(message, (byte) 0);
    }
  }

  /** Written at once if the text is ASCII, as that of nearly all numbers is. */
  private byte[] message(byte[] before, String text) {
    byte[] message = Arrays.copyOf(before, before.length + text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > LAST_ASCII) {
        Arrays.fill(message, (byte) 0);
        return encoded(before, text);
      }
      message[before.length + i] = (byte) c;
    }
    return message;
  }

  private byte[] encoded(byte[] before, String text) {
    byte[] clear = Text.encode(valueName, text);
    try {
      return ByteBuffer.allocate(before.length + clear.length).put(before).put(clear).array();
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  private byte[] placeHash(KeyedHash hash) {
    byte[] known = placeHash;
    if (known == null) {
      known = Arrays.copyOf(hash.hash(place), PLACE_BYTES);
      placeHash = known;
    }
    return known;
  }

  /** Part and width. */
  @Override
  public String toString() {
    return "BlindIndex[" + part + ", " + width + "]";
  }
}
