package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Document;
import io.github.pii4j.document.DocumentSchema;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;

/**
 * The entries that a team has decided to let pass, from {@code privacy/suppressions.yaml}.
 *
 * <p>Each says why, who answers for it and, better, until when. Nothing that may not be published
 * can be suppressed. What is suppressed stays in every report at its own level, and what people are
 * shown or asked never changes. Immutable and thread-safe.
 */
public final class Suppressions {

  /** Of a team without such a file. */
  public static final Suppressions NONE = new Suppressions(List.of());

  private final List<Suppression> all;

  private Suppressions(List<Suppression> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads the file.
   *
   * @param book what rules there are; with those about suppressions or without
   * @throws io.github.pii4j.document.InvalidDocumentException with every mistake at its place
   */
  public static Suppressions read(Document document, RuleBook book) {
    return new Suppressions(
        document.read(root -> new SuppressionReader(ReportRules.in(book)).read(root)));
  }

  /** The JSON Schema (2020-12) of the file, as the module publishes it. */
  public static String jsonSchema() {
    return DocumentSchema.of(
        "pii4j suppressions", root -> new SuppressionReader(ReportRules.book()).read(root));
  }

  /** Every suppression, in the order of the file. */
  public List<Suppression> all() {
    return all;
  }
}
