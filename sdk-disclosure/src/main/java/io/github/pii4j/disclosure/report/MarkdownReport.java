package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.MarkdownText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A report as a comment on a pull request: a table of all entries, and the details folded below.
 *
 * <p>A comment on GitHub has at most 65,536 characters; what would go beyond is counted, the
 * gravest entries come first.
 */
final class MarkdownReport {

  private static final List<String> COLUMNS =
      List.of("column.level", "column.rule", "column.where", "column.what");
  private static final int TABLE = 20_000;
  private static final int ALL = 60_000;

  private final Report report;
  private final ReportWords words;
  private final Phrases phrases;
  private final StringBuilder text = new StringBuilder();

  private MarkdownReport(Report report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.phrases = new Phrases(report, words);
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    MarkdownReport form = new MarkdownReport(report, words);
    form.head();
    if (!report.entries().isEmpty()) {
      form.table();
      form.details();
    }
    out.append(form.text);
  }

  private void head() {
    line("## " + MarkdownText.text(phrases.heading()));
    line("");
    line("**" + MarkdownText.text(phrases.outcome()) + "**");
    line("");
    report.documents().forEach(document -> line("- " + document(document)));
    line("- " + phrases.totals());
    phrases.bump().ifPresent(bump -> line("- " + bump));
  }

  private String document(ReportedDocument document) {
    return words.of("role", document.role())
        + words.get("list.colon")
        + MarkdownText.code(document.name())
        + document.version().map(version -> " " + MarkdownText.text(version)).orElse("");
  }

  private void table() {
    line("");
    line(cells(COLUMNS.stream().map(words::get).toList()));
    line("| --- | --- | --- | --- |");
    writeWithin(TABLE, this::row);
  }

  private String row(ReportEntry entry) {
    String level = entry.level().shape() + " " + phrases.level(entry.level());
    String accepted =
        entry.suppression().isEmpty() ? "" : " *" + words.get("column.suppressed") + "*";
    return cells(
            List.of(
                report.isFailing(entry) ? "**" + level + "**" : level,
                MarkdownText.code(entry.rule().id()),
                MarkdownText.code(entry.where().toString()),
                MarkdownText.text(words.say(entry.message())) + accepted))
        + "\n";
  }

  private static String cells(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private void details() {
    line("");
    line("<details>");
    line("<summary>" + words.get("details") + "</summary>");
    writeWithin(ALL, this::detail);
    line("");
    line("</details>");
  }

  private String detail(ReportEntry entry) {
    StringBuilder detail = new StringBuilder("\n");
    detail.append("**").append(entry.level().shape()).append(' ');
    detail.append(phrases.level(entry.level())).append("** ");
    detail.append(MarkdownText.code(entry.rule().id())).append(" · ");
    detail.append(MarkdownText.code(entry.path())).append("\n\n");
    detail.append(difference(entry));
    remarks(entry).forEach(remark -> detail.append("- ").append(remark).append('\n'));
    return detail.toString();
  }

  private static String difference(ReportEntry entry) {
    if (entry.before().isEmpty() && entry.direction().isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    Comparison.ofLines(ValueText.block(entry.before()), ValueText.block(entry.after()))
        .forEach(part -> part.tokens().forEach(token -> lines.add(sign(part.kind()) + token)));
    return lines.isEmpty() ? "" : MarkdownText.difference(lines) + "\n";
  }

  private static String sign(Comparison.Kind kind) {
    return switch (kind) {
      case SAME -> "  ";
      case DELETED -> "- ";
      case INSERTED -> "+ ";
    };
  }

  private List<String> remarks(ReportEntry entry) {
    List<String> remarks = new ArrayList<>();
    add(remarks, "label.what", Optional.of(words.say(entry.message())));
    add(remarks, "label.whom", phrases.whom(entry));
    add(remarks, "label.duty", phrases.duty(entry));
    add(remarks, "label.decided", phrases.human(entry));
    add(remarks, "label.fix", phrases.fix(entry));
    phrases.law(entry).forEach(law -> add(remarks, "label.law", Optional.of(law)));
    add(remarks, "label.accepted", phrases.accepted(entry));
    remarks.add(label("label.fingerprint") + MarkdownText.code(entry.fingerprint().hex()));
    return remarks;
  }

  private void add(List<String> remarks, String key, Optional<String> text) {
    text.ifPresent(some -> remarks.add(label(key) + MarkdownText.text(some)));
  }

  private String label(String key) {
    return words.get(key) + words.get("list.colon");
  }

  /** As many entries as fit, and how many do not. */
  private void writeWithin(int limit, Function<ReportEntry, String> form) {
    int left = report.entries().size();
    for (ReportEntry entry : report.entries()) {
      String written = form.apply(entry);
      if (text.length() + written.length() > limit) {
        line("");
        line(words.count("more", left));
        return;
      }
      text.append(written);
      left--;
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
