package io.github.pii4j.maven;

import io.github.pii4j.disclosure.report.ReportFormat;
import java.util.Arrays;

/** What files of reports are called. */
final class ReportFiles {

  private ReportFiles() {}

  /** How the name of a file in this format ends; the word itself if it is no format. */
  static String extension(String word) {
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .map(ReportFormat::extension)
        .orElse(word);
  }
}
