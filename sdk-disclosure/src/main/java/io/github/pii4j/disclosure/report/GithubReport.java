package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.io.IOException;
import java.util.List;

/**
 * A report as workflow commands of GitHub Actions, which appear beside the lines of a pull request.
 *
 * <p>GitHub shows ten annotations of each level from one step; the gravest come first. An entry
 * appears at the level at which it counts, so that an error is what fails the run; its title names
 * the level that its rule gave it. What is accepted is a notice with the reason.
 */
final class GithubReport {

  private final ReportWords words;
  private final Phrases phrases;

  private GithubReport(Report report, ReportWords words) {
    this.words = words;
    this.phrases = new Phrases(report, words);
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    GithubReport form = new GithubReport(report, words);
    for (ReportEntry entry : report.entries()) {
      out.append(form.command(entry)).append('\n');
    }
    out.append(form.phrases.totals()).append('\n').append(form.phrases.outcome()).append('\n');
  }

  private String command(ReportEntry entry) {
    String line =
        entry.where().line() == 0
            ? ""
            : ",line=" + entry.where().line() + ",col=" + entry.where().column();
    return "::"
        + entry.countedLevel().map(ReportLevel::github).orElse("notice")
        + " file="
        + property(entry.where().source().replace('\\', '/'))
        + line
        + ",title="
        + property(phrases.level(entry.level()) + " · " + entry.rule().id())
        + "::"
        + data(body(entry));
  }

  private String body(ReportEntry entry) {
    List<String> law = phrases.law(entry);
    String cited = law.isEmpty() ? "" : words.get("law.aside", String.join(" · ", law));
    String accepted =
        phrases.accepted(entry).map(text -> " " + words.get("accepted.aside", text)).orElse("");
    return entry.path() + words.get("list.colon") + phrases.message(entry) + cited + accepted;
  }

  private static String data(String text) {
    return SafeText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
