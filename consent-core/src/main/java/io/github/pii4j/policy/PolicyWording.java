package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * What the policy says in words about itself as a whole.
 *
 * @param title the title of the document
 * @param product the name of the product
 * @param keyPoints the few sentences that everybody should read
 * @param statements what else it says only in words
 * @param prose the path of the full text, with {@code {locale}} where the locale goes
 */
public record PolicyWording(
    LocalizedText title,
    LocalizedText product,
    List<LocalizedText> keyPoints,
    List<PolicyStatement> statements,
    Optional<String> prose) {

  /** Copies. */
  public PolicyWording {
    keyPoints = List.copyOf(keyPoints);
    statements = List.copyOf(statements);
  }

  static PolicyWording read(Section root) {
    return new PolicyWording(
        root.localized("title"),
        root.localized("product"),
        root.localizedTexts("keyPoints"),
        root.sectionsById("statements", "id", PolicyStatement::read),
        root.optionalText("text"));
  }

  /** Without the path of the full text, which is a place and not a statement. */
  Canonical canonical() {
    return new Canonical()
        .prose("title", title)
        .fact("product", product)
        .prose("keyPoints", keyPoints)
        .byId("statements", statements, PolicyStatement::id, PolicyStatement::canonical);
  }
}
