package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.io.IOException;

/**
 * One line an entry, {@code file:line:column: level rule path: words}, as compilers and editors
 * know it; the levels are the words of files, whatever the language, so that scripts can cut them.
 */
final class SingleLineReport {

  private SingleLineReport() {}

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    Phrases phrases = new Phrases(report, words);
    for (ReportEntry entry : report.entries()) {
      out.append(line(entry, phrases, words)).append('\n');
    }
  }

  private static String line(ReportEntry entry, Phrases phrases, ReportWords words) {
    String accepted =
        phrases.accepted(entry).map(text -> " " + words.get("accepted.aside", text)).orElse("");
    return SafeText.of(
            entry.where()
                + ": "
                + entry.level().word()
                + " "
                + entry.rule().id()
                + " "
                + entry.path()
                + ": ")
        + phrases.message(entry)
        + accepted;
  }
}
