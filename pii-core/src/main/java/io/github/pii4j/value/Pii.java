package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.mask.MaskProfile;

/**
 * A value that belongs to a person and never prints in clear.
 *
 * <p>{@link #toString()} is the masked form, here and for good: a subclass cannot change it. {@link
 * #reveal()} is the one way to clear text and easy to search for. Values are immutable, thread-safe
 * and refuse Java serialization.
 *
 * <p>A host adds its own type by extending this class; equality is by value.
 */
public abstract class Pii {

  /** For subclasses. */
  protected Pii() {}

  /** The kind of data that this value is. */
  public abstract DataCategory category();

  /** The clear text in its canonical form. Call it only where the value must leave the program. */
  public abstract String reveal();

  /** Masked by the standard profile. */
  public final String masked() {
    return masked(MaskProfile.standard());
  }

  /**
   * Masked by {@code profile}: the rule for this value's category, or wholly hidden if it has none.
   */
  public final String masked(MaskProfile profile) {
    return profile.maskFor(category()).apply(reveal());
  }

  @Override
  public abstract boolean equals(Object other);

  @Override
  public abstract int hashCode();

  /** The masked form; never the value. */
  @Override
  public final String toString() {
    return masked();
  }
}
