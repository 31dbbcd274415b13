package io.github.pii4j.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The registries and policies that tests start from. */
public final class Registries {

  /** Relative to the module, where the build runs its tests. */
  public static final Path EXAMPLE = Path.of("../examples/labour-platform/privacy/sdks.yaml");

  /** The list as it was published, with its defects. */
  static final Path FIRST_EDITION =
      Path.of("../examples/labour-platform/privacy/versions/1.0.0/sdks.yaml");

  /** The policy that the example goes with. */
  static final Path EXAMPLE_POLICY = Path.of("../examples/labour-platform/privacy/policy.yaml");

  /** The policy that the list as it was published goes with. */
  private static final Path FIRST_POLICY =
      Path.of("../examples/labour-platform/privacy/versions/1.0.0/policy.yaml");

  private Registries() {}

  public static PrivacyPolicy examplePolicy() {
    return PrivacyPolicy.read(Document.open(EXAMPLE_POLICY), Catalogue.bundled());
  }

  /** The first edition of the policy. */
  public static PrivacyPolicy firstPolicy() {
    return PrivacyPolicy.read(Document.open(FIRST_POLICY), Catalogue.bundled());
  }

  public static SdkRegistry example() {
    return SdkRegistry.read(Document.open(EXAMPLE), Catalogue.bundled(), examplePolicy());
  }

  /** The list as it was published, with its defects. */
  public static SdkRegistry firstEdition() {
    return SdkRegistry.read(Document.open(FIRST_EDITION), Catalogue.bundled());
  }

  /** A registry that uses every key of the format. */
  public static String completeText() {
    return resource("complete.yaml");
  }

  static SdkRegistry read(String yaml) {
    return SdkRegistry.read(Document.of("sdks.yaml", yaml), Catalogue.bundled());
  }

  /** The complete registry with one edit, which must hit exactly one place. */
  static String edited(String old, String replacement) {
    String text = completeText();
    if (!text.contains(old) || text.indexOf(old) != text.lastIndexOf(old)) {
      throw new IllegalArgumentException("not exactly once in the registry: " + old);
    }
    return text.replace(old, replacement);
  }

  /** A registry of one SDK with these lines below its id. */
  static String withSdk(String... lines) {
    return "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN]\nsdks:\n  - id: some-sdk\n    "
        + String.join("\n    ", lines)
        + "\n";
  }

  /** The problems of a registry that must have some. */
  static List<String> problemsOf(String yaml) {
    return problemsOf(() -> read(yaml));
  }

  static List<String> problemsOf(Runnable reading) {
    InvalidDocumentException invalid =
        catchThrowableOfType(InvalidDocumentException.class, reading::run);
    return invalid.problems().stream().map(problem -> problem.in(Locale.ENGLISH)).toList();
  }

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Registries.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
