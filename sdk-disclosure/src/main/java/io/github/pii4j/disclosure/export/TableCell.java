package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.internal.SafeText;
import java.util.regex.Pattern;

/**
 * One cell of a table: text on one line, in which nothing is hidden.
 *
 * @param text empty if the list is silent
 * @param language of the text, where that is not the table's; else empty
 * @param link http or https; empty if there is none
 */
record TableCell(String text, String language, String link) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static final TableCell SILENT = new TableCell("", "", "");

  /** Lines of a text become one. */
  TableCell {
    text = SafeText.of(SPACE.matcher(text).replaceAll(" ").strip());
  }

  static TableCell of(String text) {
    return new TableCell(text, "", "");
  }

  boolean isSilent() {
    return text.isEmpty();
  }
}
