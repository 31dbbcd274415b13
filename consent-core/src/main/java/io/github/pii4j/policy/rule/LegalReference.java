package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a law or standard that a rule rests on.
 *
 * @param statute the text, in one edition
 * @param clause the part: {@code 14(2)} is article 14, paragraph 2; empty for the whole text
 */
public record LegalReference(Statute statute, String clause) {

  private static final Pattern PARAGRAPH = Pattern.compile("([0-9]+)\\(([0-9]+)\\)");

  /** The citation in words, with the edition: {@code PIPL (2021-11-01), Article 14(2)}. */
  public Message citation() {
    String edition = statute.edition().toString();
    return new Message(
        statute.name().english() + " (" + edition + ")" + englishClause(),
        statute.name().chinese() + "（" + edition + "）" + chineseClause());
  }

  /** The citation for a reader of {@code locale}. */
  public String in(Locale locale) {
    return citation().in(locale);
  }

  private String englishClause() {
    if (clause.isEmpty()) {
      return "";
    }
    return statute.clauses() == Statute.ClauseUnit.ARTICLE
        ? ", Article " + clause
        : ", clause " + clause;
  }

  private String chineseClause() {
    if (clause.isEmpty() || statute.clauses() == Statute.ClauseUnit.CLAUSE) {
      return clause;
    }
    Matcher paragraph = PARAGRAPH.matcher(clause);
    return paragraph.matches()
        ? "第" + paragraph.group(1) + "条第" + paragraph.group(2) + "款"
        : "第" + clause + "条";
  }
}
