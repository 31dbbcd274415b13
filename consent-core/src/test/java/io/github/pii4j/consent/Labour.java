package io.github.pii4j.consent;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The editions of the labour platform's policy: two that are published, and what may follow. */
final class Labour {

  private static final Path PRIVACY = Path.of("../examples/labour-platform/privacy");

  private Labour() {}

  /** 1.0.0, in force from 2023-12-25 on. */
  static PrivacyPolicy first() {
    return read(text("versions/1.0.0/policy.yaml"));
  }

  /** 2.0.0, in force from 2026-09-01 on. */
  static PrivacyPolicy second() {
    return read(text("policy.yaml"));
  }

  /** The second edition with edits, each an old text that occurs once and a new one. */
  static PrivacyPolicy edited(String... oldAndNew) {
    return edited(text("policy.yaml"), oldAndNew);
  }

  /** An edition after the second, in force from 2026-11-01 on. */
  static PrivacyPolicy third(String version, String... oldAndNew) {
    String base =
        text("policy.yaml")
            .replace("\nversion: 2.0.0", "\nversion: " + version)
            .replace("updated: 2026-08-10", "updated: 2026-10-10")
            .replace("effective: 2026-09-01", "effective: 2026-11-01")
            .replace("supersedes: {version: 1.0.0}", "supersedes: {version: 2.0.0}");
    return edited(base, oldAndNew);
  }

  /** The first edition with edits. */
  static PrivacyPolicy firstEdited(String... oldAndNew) {
    return edited(text("versions/1.0.0/policy.yaml"), oldAndNew);
  }

  private static PrivacyPolicy edited(String base, String... oldAndNew) {
    String text = base;
    for (int i = 0; i < oldAndNew.length; i += 2) {
      if (text.indexOf(oldAndNew[i]) < 0
          || text.indexOf(oldAndNew[i]) != text.lastIndexOf(oldAndNew[i])) {
        throw new IllegalArgumentException("not exactly once in the example: " + oldAndNew[i]);
      }
      text = text.replace(oldAndNew[i], oldAndNew[i + 1]);
    }
    return read(text);
  }

  private static PrivacyPolicy read(String yaml) {
    return PrivacyPolicy.read(Document.of("policy.yaml", yaml), Catalogue.bundled());
  }

  private static String text(String file) {
    try {
      return Files.readString(PRIVACY.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
