package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.value.Pii;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A question to an index column, and what tells right answers from wrong ones.
 *
 * <p>A database that compares {@link #index()} with the column finds every row that fits and some
 * that do not, for an index is cut short so that it gives nothing away. {@link #fits} then judges
 * the decrypted value; {@link EncryptedProperty#keep} does so for a whole answer.
 *
 * <p>Holds a personal value and prints none of it. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 */
public final class IndexQuery<T extends Pii> {

  private final IndexValue index;
  private final byte[] wanted;
  private final Function<T, String> seen;

  private IndexQuery(IndexValue index, String wanted, Function<T, String> seen) {
    this.index = index;
    this.wanted = wanted.getBytes(UTF_8);
    this.seen = seen;
  }

  /**
   * Which rows hold {@code value}?
   *
   * @param index over the whole values or over a part of them; over a part, more rows come in vain
   * @throws IllegalArgumentException if the value holds half a surrogate pair
   */
  public static <T extends Pii> IndexQuery<T> equalTo(BlindIndex<T> index, T value) {
    return new IndexQuery<>(index.of(value), value.reveal(), Pii::reveal);
  }

  /**
   * Which rows hold a value with this part, such as these last four digits?
   *
   * @param index over that part
   * @param text exactly as it stands in the canonical text of the values
   * @throws IllegalArgumentException if it has not as many characters as the part, or half a
   *     surrogate pair
   * @throws IllegalStateException if the index is over whole values
   */
  public static <T extends Pii> IndexQuery<T> withPart(BlindIndex<T> index, String text) {
    return new IndexQuery<>(index.ofPart(text), text, index::partOf);
  }

  /** What the index column is compared with. */
  public IndexValue index() {
    return index;
  }

  /** Whether {@code value} is what was asked for; compares in a time that does not depend on it. */
  public boolean fits(T value) {
    byte[] text = seen.apply(value).getBytes(UTF_8);
    try {
      return MessageDigest.isEqual(text, wanted);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** The index value; not what was asked for. */
  @Override
  public String toString() {
    return "IndexQuery[" + index + "]";
  }
}
