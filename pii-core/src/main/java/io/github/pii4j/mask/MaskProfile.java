package io.github.pii4j.mask;

import io.github.pii4j.category.DataCategory;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named, dated set of masks, one for each kind of data.
 *
 * <p>A category without a mask takes its nearest ancestor's; without any, it is hidden whole.
 * Immutable and thread-safe.
 */
public final class MaskProfile {

  private static final MaskProfile STANDARD =
      new MaskProfile(
          "standard",
          LocalDate.of(2026, 11, 1),
          Map.of(
              "identity.citizen-id", new Mask(1, 1, 10),
              "identity.uscc", new Mask(2, 4, 10),
              "financial.bank-account", new Mask(0, 4, 4),
              "contact.mobile-number", new Mask(3, 2, 4)));

  private final String name;
  private final LocalDate asOf;
  private final Map<String, Mask> masks;

  private MaskProfile(String name, LocalDate asOf, Map<String, Mask> masks) {
    this.name = name;
    this.asOf = asOf;
    this.masks = new TreeMap<>(masks);
  }

  /**
   * The profile of this release, dated 2026-11-01: at most the first and last character of a
   * citizen id, the last four of a card, three and two of a mobile number.
   */
  public static MaskProfile standard() {
    return STANDARD;
  }

  /** A profile of a host's own, with masks by category code. */
  public static MaskProfile of(String name, LocalDate asOf, Map<String, Mask> masks) {
    return new MaskProfile(name, asOf, masks);
  }

  /** The name to cite in a log or a policy. */
  public String name() {
    return name;
  }

  /** The day from which the profile holds. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The mask for {@code category}: its own, an ancestor's, or {@link Mask#ALL}. */
  public Mask maskFor(DataCategory category) {
    String code = category.code();
    while (!masks.containsKey(code) && code.contains(".")) {
      code = code.substring(0, code.lastIndexOf('.'));
    }
    return masks.getOrDefault(code, Mask.ALL);
  }
}
