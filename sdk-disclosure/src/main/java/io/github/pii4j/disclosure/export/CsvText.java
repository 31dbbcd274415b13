package io.github.pii4j.disclosure.export;

import java.util.List;
import java.util.regex.Pattern;

/** Comma-separated values as RFC 4180 has them: CRLF after each record, quotes where needed. */
final class CsvText {

  /** Signs by which spreadsheets take a value for a formula, also in the width of Chinese signs. */
  private static final Pattern FORMULA =
      Pattern.compile("^\\s*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");

  private final StringBuilder text = new StringBuilder();

  /** Values that mean what they are. */
  CsvText row(List<String> values) {
    text.append(String.join(",", values.stream().map(CsvText::quoted).toList())).append("\r\n");
    return this;
  }

  /**
   * The text of a stranger, which a spreadsheet must show and not compute: an apostrophe before it
   * says so.
   */
  static String harmless(String value) {
    return FORMULA.matcher(value).matches() ? "'" + value : value;
  }

  private static String quoted(String value) {
    return QUOTED.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
