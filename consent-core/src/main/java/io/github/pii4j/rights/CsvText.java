package io.github.pii4j.rights;

import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV that no spreadsheet runs. */
final class CsvText {

  /** What a formula begins with, in either width, and what is trimmed before one is looked for. */
  private static final String BEFORE_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final String NEEDS_QUOTES = ",\"\r\n";

  private CsvText() {}

  static String row(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    String harmless = isFormula(value) ? "'" + value : value;
    return harmless.chars().anyMatch(it -> NEEDS_QUOTES.indexOf(it) >= 0)
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }

  private static boolean isFormula(String value) {
    return beginsOne(value) || beginsOne(value.stripLeading());
  }

  private static boolean beginsOne(String value) {
    return !value.isEmpty() && BEFORE_FORMULAS.indexOf(value.charAt(0)) >= 0;
  }
}
