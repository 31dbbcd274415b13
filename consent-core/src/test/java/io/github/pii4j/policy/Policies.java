package io.github.pii4j.policy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The policies that tests start from. */
final class Policies {

  /** Relative to the module, where the build runs its tests. */
  static final Path EXAMPLE =
      Path.of("../examples/labour-platform/privacy/versions/1.0.0/policy.yaml");

  private Policies() {}

  static PrivacyPolicy example() {
    return read(exampleText());
  }

  static String exampleText() {
    try {
      return Files.readString(EXAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PrivacyPolicy read(String yaml) {
    return PrivacyPolicy.read(Document.of("policy.yaml", yaml), Catalogue.bundled());
  }

  /** The example with one edit, which must hit exactly one place. */
  static String edited(String old, String replacement) {
    String text = exampleText();
    if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
      throw new IllegalArgumentException("not exactly once in the example: " + old);
    }
    return text.replace(old, replacement);
  }
}
