package io.github.pii4j.policy;

import io.github.pii4j.document.CanonicalJson;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stays the same of a finding from run to run: the first 16 digits of the SHA-256 over its
 * rule, its path and the values it is about. No words, no line and no language go into it.
 *
 * @param hex 16 digits, lower case
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

  private static final int DIGITS = 16;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{16}");

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException unless there are 16, lower case
   */
  public Fingerprint {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint has 16 hexadecimal digits, lower case");
    }
  }

  /**
   * The fingerprint of one finding.
   *
   * @param rule the id of the rule
   * @param path the place in the model, by ids
   * @param values what the finding is about, in canonical form, such as the old value and the new
   */
  public static Fingerprint of(String rule, String path, String... values) {
    CanonicalJson parts =
        new CanonicalJson.Array(
            Stream.concat(Stream.of(rule, path), Stream.of(values))
                .<CanonicalJson>map(CanonicalJson.Text::new)
                .toList());
    return new Fingerprint(ContentHash.of(parts).hex().substring(0, DIGITS));
  }

  @Override
  public int compareTo(Fingerprint other) {
    return hex.compareTo(other.hex);
  }

  /** The digits. */
  @Override
  public String toString() {
    return hex;
  }
}
