package io.github.pii4j.disclosure.page;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.SharedParts;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseFiles;
import java.nio.file.Path;
import java.util.List;

/**
 * One version as it was published: the policy with its text and the SDK registry beside it.
 *
 * @param policy the policy
 * @param registry the registry
 * @param prose the policy's full text; {@link PolicyProse#NONE} if it has none
 * @param policyCopy the policy's document, as machines get it
 * @param registryCopy the registry's document, as machines get it
 */
public record Publication(
    PrivacyPolicy policy,
    SdkRegistry registry,
    PolicyProse prose,
    CanonicalJson policyCopy,
    CanonicalJson registryCopy) {

  /**
   * Reads a version.
   *
   * @param texts where the files of the policy's text are
   * @throws io.github.pii4j.document.InvalidDocumentException with every problem of a document
   */
  public static Publication read(
      Document policy, Document registry, ProseFiles texts, Catalogue catalogue) {
    PrivacyPolicy model = PrivacyPolicy.read(policy, catalogue);
    return new Publication(
        model,
        SdkRegistry.read(registry, catalogue),
        PolicyProse.read(model, texts),
        policy.toJson(),
        registry.toJson());
  }

  /**
   * Reads {@code policy.yaml}, {@code sdks.yaml} and the text out of a folder.
   *
   * @throws io.github.pii4j.document.InvalidDocumentException with every problem of a document
   */
  public static Publication in(Path folder, Catalogue catalogue) {
    Path policy = folder.resolve("policy.yaml");
    return read(
        Document.open(policy),
        Document.open(folder.resolve("sdks.yaml")),
        ProseFiles.beside(policy),
        catalogue);
  }

  /**
   * Reads versions, as {@link #in} does, several at a time, and what they write alike only once.
   *
   * @return in the order of the folders
   * @throws io.github.pii4j.document.InvalidDocumentException with every problem of the first
   *     document that has one
   */
  public static List<Publication> inEach(List<Path> folders, Catalogue catalogue) {
    return inEach(folders, catalogue, new SharedParts());
  }

  /**
   * The same with what others write alike, too.
   *
   * @param parts what the documents of these and other versions have in common
   * @return in the order of the folders
   * @throws io.github.pii4j.document.InvalidDocumentException with every problem of the first
   *     document that has one
   */
  public static List<Publication> inEach(
      List<Path> folders, Catalogue catalogue, SharedParts parts) {
    return Parallel.map(folders, folder -> in(folder, catalogue, parts));
  }

  private static Publication in(Path folder, Catalogue catalogue, SharedParts parts) {
    Path policy = folder.resolve("policy.yaml");
    return read(
        Document.open(policy, parts),
        Document.open(folder.resolve("sdks.yaml"), parts),
        ProseFiles.beside(policy),
        catalogue);
  }

  String version() {
    return policy.version().toString();
  }
}
