package io.github.pii4j.disclosure;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The third-party SDKs that a product discloses, as data: the file {@code sdks.yaml}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param locales the languages of every text, the leading one first
 * @param sdks in the order of the file, no two with one id
 */
public record SdkRegistry(List<Locale> locales, List<SdkDisclosure> sdks) {

  /**
   * Copies.
   *
   * @throws IllegalArgumentException if two SDKs have one id
   */
  public SdkRegistry {
    locales = List.copyOf(locales);
    sdks = List.copyOf(sdks);
    if (sdks.stream().map(SdkDisclosure::id).distinct().count() < sdks.size()) {
      throw new IllegalArgumentException("two SDKs have one id");
    }
  }

  /**
   * Reads a registry by itself; the functions that it names are taken on trust.
   *
   * @param catalogue the vocabulary; items that it lacks must be declared under one that it has
   * @throws InvalidDocumentException with every problem in it
   */
  public static SdkRegistry read(Document document, Catalogue catalogue) {
    return document.read(root -> RegistryReader.read(root, KnownNames.of(catalogue)));
  }

  /**
   * Reads a registry that goes with a policy: the functions that it names must be the policy's, its
   * texts must exist in the policy's languages, and it may use the policy's own categories.
   *
   * @param catalogue the vocabulary that the policy was read with
   * @throws InvalidDocumentException with every problem in it
   */
  public static SdkRegistry read(Document document, Catalogue catalogue, PrivacyPolicy policy) {
    return document.read(root -> RegistryReader.read(root, KnownNames.of(catalogue, policy)));
  }

  /** The JSON Schema (2020-12) of a registry file, as the module publishes it. */
  public static String jsonSchema() {
    return SdkRules.resource("sdks-v1.schema.json");
  }

  /** The SDK with this id, if it is disclosed. */
  public Optional<SdkDisclosure> sdk(String id) {
    return sdks.stream().filter(sdk -> sdk.id().equals(id)).findFirst();
  }
}
