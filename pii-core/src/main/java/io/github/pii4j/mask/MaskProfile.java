package io.github.pii4j.mask;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A named, dated set of masks, one for each kind of data.
 *
 * <p>A category without a mask takes its nearest ancestor's; without any, it is hidden whole. The
 * profiles of this release are {@code standard}; {@code alipay-display}, which shows what that
 * platform's display rule allows of an id, a card and a mobile number; {@code pci-dss}, which shows
 * of a card what PCI DSS 4.0, 3.4.1, allows at most; and {@code hidden}, which shows nothing.
 *
 * <p>Immutable and thread-safe.
 */
public final class MaskProfile {

  private final String name;
  private final LocalDate asOf;
  private final TreeMap<String, Mask> masks;

  private MaskProfile(String name, LocalDate asOf, Map<String, Mask> masks) {
    this.name = requireNonNull(name, "name");
    this.asOf = requireNonNull(asOf, "asOf");
    this.masks = new TreeMap<>(masks);
  }

  /**
   * What {@code toString} shows: at most the first and last character of a citizen id, the last
   * four of a card, three and two of a mobile number.
   */
  public static MaskProfile standard() {
    return Bundled.STANDARD;
  }

  /**
   * A profile of this release.
   *
   * @throws IllegalArgumentException if there is none of this name; says which there are
   */
  public static MaskProfile named(String name) {
    return Bundled.TABLE.profile(name);
  }

  /** A profile of a host's own, with masks by category code. */
  public static MaskProfile of(String name, LocalDate asOf, Map<String, Mask> masks) {
    return new MaskProfile(name, asOf, masks);
  }

  /** Under another name, the same masks but for one category and what has none of its own below. */
  public MaskProfile with(String otherName, String categoryCode, Mask mask) {
    Map<String, Mask> changed = new TreeMap<>(masks);
    changed.put(categoryCode, requireNonNull(mask, "mask"));
    return new MaskProfile(otherName, asOf, changed);
  }

  /** The name to cite in a log or a policy. */
  public String name() {
    return name;
  }

  /** The day from which the profile holds. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The mask for {@code category}: its own, an ancestor's, or {@link Mask#all()}. */
  public Mask maskFor(DataCategory category) {
    String code = category.code();
    while (!masks.containsKey(code) && code.contains(".")) {
      code = code.substring(0, code.lastIndexOf('.'));
    }
    return masks.getOrDefault(code, Bundled.ALL);
  }

  /** The codes of the categories that have a mask of their own. */
  public Set<String> codes() {
    return Collections.unmodifiableSet(masks.keySet());
  }

  /** The name and the day. */
  @Override
  public String toString() {
    return name + " " + asOf;
  }

  /** Loads the profiles once, when first asked for. */
  private static final class Bundled {
    static final Mask ALL = Mask.all();
    static final MaskProfileTable TABLE = MaskProfileTable.bundled();
    static final MaskProfile STANDARD = TABLE.profile("standard");
  }
}
