package io.github.pii4j.value;

import io.github.pii4j.mask.Mask;
import io.github.pii4j.mask.MaskProfile;

/**
 * A value that belongs to a person and never prints in clear.
 *
 * <p>{@link #toString()} is the masked form, here and for good: a subclass cannot change it. {@link
 * #reveal()} is the one way to clear text and easy to search for. Values are immutable, thread-safe
 * and refuse Java serialization.
 *
 * <p>A host adds its own type by extending this class, or {@link TextPii}, which keeps the text and
 * compares by it; equality is by value.
 */
public abstract non-sealed class Pii extends PersonalValue {

  /** For subclasses. */
  protected Pii() {}

  /** The clear text in its canonical form. Call it only where the value must leave the program. */
  public abstract String reveal();

  @Override
  public final String masked(MaskProfile profile) {
    return masked(profile.maskFor(category()));
  }

  /** Masked by {@code mask}. */
  public final String masked(Mask mask) {
    return mask.apply(reveal());
  }

  @Override
  public abstract boolean equals(Object other);

  @Override
  public abstract int hashCode();
}
