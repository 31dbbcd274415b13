package io.github.pii4j.crypto;

import io.github.pii4j.value.PiiType;
import java.io.Reader;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How many values each type can have, as of a day; for parts that the table does not count, as many
 * as the alphabet of the type allows.
 *
 * <p>A host gives its own edition with {@link #read} and what it finds there with {@link
 * IndexWidth#over}. Immutable and thread-safe.
 */
public final class IndexDomains {

  private static final int COLUMNS = 5;
  private static final Pattern PART = Pattern.compile("whole|(?:first|last) [1-9][0-9]?");

  private final LocalDate asOf;
  private final Map<String, Map<String, BigInteger>> sizes = new HashMap<>();
  private final Map<String, BigInteger> alphabets = new HashMap<>();

  private IndexDomains(String name, DatedLines lines) {
    asOf = lines.asOf();
    lines.rows().forEach(row -> add(name, row));
  }

  /** The edition in this jar. */
  public static IndexDomains bundled() {
    return Bundled.TABLE;
  }

  /**
   * A host's own edition, which is read to its end and closed: UTF-8 lines of type, part, size,
   * alphabet (on the line of the whole, else empty) and source between tabs, after a comment that
   * says {@code # asOf:} and a line that names the columns.
   *
   * @param name what to call it in messages
   * @throws IllegalArgumentException if it cannot be understood; names the place
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static IndexDomains read(String name, Reader edition) {
    return new IndexDomains(name, DatedLines.read(name, edition, COLUMNS));
  }

  /** The day on which the sizes were right. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How many values a part of a type can have, if the type is in the table. */
  public Optional<IndexDomain> find(PiiType<?> type, IndexPart part) {
    return size(type.name(), part).map(size -> new IndexDomain(type.name() + ", " + part, size));
  }

  private Optional<BigInteger> size(String type, IndexPart part) {
    Map<String, BigInteger> counted = sizes.getOrDefault(type, Map.of());
    return Optional.ofNullable(counted.get(part.toString())).or(() -> byAlphabet(type, part));
  }

  /** At most as many as the whole. */
  private Optional<BigInteger> byAlphabet(String type, IndexPart part) {
    BigInteger alphabet = alphabets.get(type);
    BigInteger whole = sizes.getOrDefault(type, Map.of()).get(IndexPart.WHOLE.toString());
    return alphabet == null || whole == null
        ? Optional.empty()
        : Optional.of(alphabet.pow(part.characters()).min(whole));
  }

  private void add(String name, List<String> row) {
    String type = row.get(0);
    if (!PART.matcher(row.get(1)).matches()) {
      throw new IllegalArgumentException(
          name + ": " + type + ": a part is whole, first N or last N, with N from 1 to 99");
    }
    BigInteger size = number(name, type, row.get(2));
    if (sizes.computeIfAbsent(type, key -> new HashMap<>()).put(row.get(1), size) != null) {
      throw new IllegalArgumentException(name + ": " + type + ", " + row.get(1) + ": twice");
    }
    if (!row.get(3).isEmpty()) {
      alphabets.put(type, number(name, type, row.get(3)));
    }
  }

  private static BigInteger number(String name, String type, String digits) {
    if (!digits.matches("[1-9][0-9]{0,79}")) {
      throw new IllegalArgumentException(
          name + ": " + type + ": sizes are digits without a leading zero");
    }
    return new BigInteger(digits);
  }

  private static final class Bundled {
    static final IndexDomains TABLE =
        new IndexDomains("index-domains.tsv", DatedLines.bundled("index-domains.tsv", COLUMNS));
  }
}
