package io.github.pii4j.disclosure.report;

import java.io.IOException;
import java.util.Locale;

/**
 * The forms that a report is written in. Each is written in Chinese for readers of Chinese, else in
 * English; with {@code \n} at the end of lines; and the same report always gives the same text.
 */
public enum ReportFormat {
  /** For a terminal: grouped by level, with the law and the way out. */
  TEXT("txt", TextReport::write),

  /** One line an entry, {@code file:line:column: level rule path: words}. */
  SINGLELINE("lines.txt", SingleLineReport::write),

  /** For programs; {@link Report#jsonSchema()} describes it. */
  JSON("json", JsonReport::write),

  /** A comment on a pull request, in the Markdown of GitHub and GitLab. */
  MARKDOWN("md", MarkdownReport::write),

  /** One page for a browser, with the changes side by side and in one. */
  HTML("html", HtmlReport::write),

  /** SARIF 2.1.0 (OASIS), for code scanning. */
  SARIF("sarif", SarifReport::write),

  /** The JUnit file of Ant, Jenkins and others. */
  JUNIT("junit.xml", JunitReport::write),

  /** Annotations of GitHub Actions; for the outputs of the step see {@link StepOutputs}. */
  GITHUB("github.txt", GithubReport::write),

  /** Code Quality of GitLab. */
  GITLAB("gitlab.json", GitlabReport::write);

  private final String extension;
  private final Rendering rendering;

  ReportFormat(String extension, Rendering rendering) {
    this.extension = extension;
    this.rendering = rendering;
  }

  /** What it is called on a command line: {@code sarif}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the name of such a file ends, without a dot: {@code sarif}. */
  public String extension() {
    return extension;
  }

  /**
   * Writes a report.
   *
   * @throws IOException if {@code out} fails
   */
  public void write(Report report, Locale locale, Appendable out) throws IOException {
    rendering.write(report, ReportWords.in(locale), out);
  }

  /** How one form is written. */
  @FunctionalInterface
  private interface Rendering {
    void write(Report report, ReportWords words, Appendable out) throws IOException;
  }
}
