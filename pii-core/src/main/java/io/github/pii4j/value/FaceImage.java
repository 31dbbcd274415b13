package io.github.pii4j.value;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;

/** An image of a person's face, in whatever format the host uses (PIPL, article 28). */
public final class FaceImage extends Sample {

  private FaceImage(byte[] bytes) {
    super(bytes);
  }

  /**
   * A copy of {@code bytes}.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static FaceImage of(byte[] bytes) {
    return new FaceImage(bytes);
  }

  @Override
  public DataCategory category() {
    return Catalogue.bundled().require("biometric.face");
  }
}
