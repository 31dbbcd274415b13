package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.mask.MaskProfile;

/**
 * Anything about a person that a program holds as a value: it prints masked and refuses Java
 * serialization.
 *
 * <p>Three kinds there are: a {@link Pii} can be shown in clear through {@link Pii#reveal()}, a
 * {@link Secret} never is, a {@link Sample} is bytes. The two latter are destroyed by closing them.
 */
public abstract sealed class PersonalValue permits Pii, Secret, Sample {

  PersonalValue() {}

  /** The kind of data that this value is. */
  public abstract DataCategory category();

  /** Masked by the standard profile. */
  public final String masked() {
    return masked(MaskProfile.standard());
  }

  /**
   * Masked by {@code profile}: the rule for this value's category, or wholly hidden if it has none.
   */
  public abstract String masked(MaskProfile profile);

  /** The masked form; never the value. */
  @Override
  public final String toString() {
    return masked();
  }
}
