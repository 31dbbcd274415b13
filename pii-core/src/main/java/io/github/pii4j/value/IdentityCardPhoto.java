package io.github.pii4j.value;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;

/** A photo of either side of an identity card. */
public final class IdentityCardPhoto extends Sample {

  private IdentityCardPhoto(byte[] bytes) {
    super(bytes);
  }

  /**
   * A copy of {@code bytes}.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static IdentityCardPhoto of(byte[] bytes) {
    return new IdentityCardPhoto(bytes);
  }

  @Override
  public DataCategory category() {
    return Catalogue.bundled().require("identity.card-photo");
  }
}
