package io.github.pii4j.value;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;

/** A fingerprint, as an image or as a template (PIPL, article 28). */
public final class FingerprintTemplate extends Sample {

  private FingerprintTemplate(byte[] bytes) {
    super(bytes);
  }

  /**
   * A copy of {@code bytes}.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static FingerprintTemplate of(byte[] bytes) {
    return new FingerprintTemplate(bytes);
  }

  @Override
  public DataCategory category() {
    return Catalogue.bundled().require("biometric.fingerprint");
  }
}
