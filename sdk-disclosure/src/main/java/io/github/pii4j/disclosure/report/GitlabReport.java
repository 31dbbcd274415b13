package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as GitLab's Code Quality reads it. GitLab shows one entry a fingerprint, so that the
 * same finding in a second file has a number behind it; of a suppression the description tells.
 */
final class GitlabReport {

  private final Phrases phrases;
  private final JsonText json;
  private final ReportWords words;
  private final Map<String, Integer> seen = new HashMap<>();

  private GitlabReport(Report report, ReportWords words, JsonText json) {
    this.phrases = new Phrases(report, words);
    this.words = words;
    this.json = json;
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    out.append(
        JsonText.of(
            json -> {
              GitlabReport form = new GitlabReport(report, words, json);
              json.list(report.entries(), entry -> json.object(() -> form.entry(entry)));
            }));
  }

  private void entry(ReportEntry entry) {
    json.text("description", description(entry)).text("check_name", entry.rule().id());
    json.text("fingerprint", unique(entry.fingerprint().hex()));
    json.text("severity", entry.level().gitlab());
    json.object("location", () -> location(entry));
  }

  private String description(ReportEntry entry) {
    List<String> law = phrases.law(entry);
    String cited = law.isEmpty() ? "" : words.get("law.aside", String.join(" · ", law));
    String accepted =
        phrases.accepted(entry).map(text -> " " + words.get("accepted.aside", text)).orElse("");
    return phrases.level(entry.level())
        + words.get("list.colon")
        + phrases.message(entry)
        + cited
        + accepted;
  }

  private void location(ReportEntry entry) {
    json.text("path", SafeText.of(entry.where().source().replace('\\', '/')));
    json.object("lines", () -> json.number("begin", Math.max(1, entry.where().line())));
  }

  private String unique(String fingerprint) {
    int count = seen.merge(fingerprint, 1, Integer::sum);
    return count == 1 ? fingerprint : fingerprint + "-" + count;
  }
}
