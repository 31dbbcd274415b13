package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A report for a terminal: grouped by level, the gravest first. */
final class TextReport {

  private final Report report;
  private final ReportWords words;
  private final Phrases phrases;
  private final StringBuilder text = new StringBuilder();

  private TextReport(Report report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.phrases = new Phrases(report, words);
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    TextReport form = new TextReport(report, words);
    form.head();
    report.totals().forEach(form::group);
    form.foot();
    out.append(form.text);
  }

  private void head() {
    line("", phrases.heading());
    report.documents().forEach(document -> line("  ", phrases.document(document)));
  }

  private void group(ReportLevel level, int size) {
    line("", "");
    line(level.shape() + " ", phrases.level(level) + " (" + size + ")");
    report.entries().stream().filter(entry -> entry.level() == level).forEach(this::entry);
  }

  private void entry(ReportEntry entry) {
    line("  ", SafeText.of(entry.where() + "  " + entry.rule().id()));
    line("    ", SafeText.of(entry.path()));
    line("    ", phrases.message(entry));
    label("label.was", value(entry.before()));
    label("label.now", isComparison(entry) ? value(entry.after()) : Optional.empty());
    label("label.whom", phrases.whom(entry));
    label("label.duty", phrases.duty(entry));
    label("label.decided", phrases.human(entry));
    label("label.fix", phrases.fix(entry));
    label("label.law", list(phrases.law(entry)));
    label("label.accepted", phrases.accepted(entry));
    label("label.fingerprint", Optional.of(entry.fingerprint().hex()));
  }

  private void foot() {
    line("", "");
    line("", phrases.totals());
    phrases.bump().ifPresent(bump -> line("", bump));
    line("", phrases.outcome());
  }

  private static Optional<String> value(String canonical) {
    return Optional.of(canonical).filter(some -> !some.isEmpty()).map(ValueText::line);
  }

  private Optional<String> list(List<String> all) {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(words.get("list.clause"), all));
  }

  private static boolean isComparison(ReportEntry entry) {
    return entry.direction().isPresent() || !entry.before().isEmpty();
  }

  private void label(String key, Optional<String> value) {
    value.ifPresent(some -> line("    ", words.get(key) + words.get("list.colon") + some));
  }

  private void line(String indent, String rest) {
    text.append(indent).append(rest).append('\n');
  }
}
