package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

  private static final String LOCALE = "{locale}";
  private static final String SEGMENT = "[\\p{L}\\p{N}_{}-][\\p{L}\\p{N}_{} .-]*";
  private static final Pattern INSIDE = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
  private static final Message PATH =
      new Message(
          "a path inside the folder of the policy, such as policy.{locale}.md",
          "政策所在目录内的路径，如 policy.{locale}.md");

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
        root.optionalValue("text", PolicyWording::requireInside, "policy.md", PATH));
  }

  /** A path that stays in the folder of the policy on every system. */
  private static String requireInside(String path) {
    if (!INSIDE.matcher(path).matches() || !path.replace(LOCALE, "").matches("[^{}]*")) {
      throw new IllegalArgumentException("may lead out of the folder");
    }
    return path;
  }

  /** The path of the full text for readers of {@code locale}, if the policy names one. */
  public Optional<String> proseIn(Locale locale) {
    return prose.map(path -> path.replace(LOCALE, locale.toLanguageTag()));
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
