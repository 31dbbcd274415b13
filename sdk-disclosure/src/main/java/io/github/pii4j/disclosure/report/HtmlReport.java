package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as one page that needs nothing else: each change side by side and in one line.
 *
 * <p>What goes and what comes is told by a sign, by how it is struck or underlined and by hidden
 * words, never by colour alone (WCAG 2.2, 1.4.1).
 */
final class HtmlReport {

  private final Report report;
  private final ReportWords words;
  private final Phrases phrases;
  private int number;

  private HtmlReport(Report report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.phrases = new Phrases(report, words);
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    out.append(ReportPage.render(new HtmlReport(report, words).model()));
  }

  private Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("w", words.all());
    model.put("lang", words.tag());
    model.put("eyebrow", "pii4j " + report.kind().word());
    model.put("title", words.say(report.kind().title()));
    model.put("outcome", phrases.outcome());
    model.put("passed", report.verdict().isPassed());
    model.put("documents", report.documents().stream().map(phrases::document).toList());
    model.put("totals", phrases.totals());
    phrases.bump().ifPresent(bump -> model.put("bump", bump));
    model.put("hasChanges", report.entries().stream().anyMatch(HtmlReport::isComparison));
    List<Map<String, Object>> groups = new ArrayList<>();
    report.totals().forEach((level, size) -> groups.add(group(level, size)));
    model.put("groups", groups);
    model.put("footer", words.get("page.footer", report.day()));
    return model;
  }

  private Map<String, Object> group(ReportLevel level, int size) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("id", level.word());
    group.put("grade", level.sarif());
    group.put("shape", level.shape());
    group.put("title", phrases.level(level));
    group.put("size", Integer.toString(size));
    group.put(
        "entries",
        report.entries().stream()
            .filter(entry -> entry.level() == level)
            .map(this::entry)
            .toList());
    return group;
  }

  private Map<String, Object> entry(ReportEntry entry) {
    Map<String, Object> view = new LinkedHashMap<>();
    number++;
    view.put("id", "e" + number + "-" + entry.fingerprint());
    view.put("rule", entry.rule().id());
    view.put("path", SafeText.of(entry.path()));
    view.put("where", SafeText.of(entry.where().toString()));
    view.put("message", phrases.message(entry));
    view.put("accepted", entry.suppression().isPresent());
    view.put("fingerprint", entry.fingerprint().hex());
    view.put("remarks", remarks(entry));
    if (isComparison(entry)) {
      view.put("value", value(entry));
    }
    return view;
  }

  private static boolean isComparison(ReportEntry entry) {
    boolean isChange = entry.direction().isPresent() || !entry.before().isEmpty();
    return isChange && !(entry.before() + entry.after()).isEmpty();
  }

  private static Map<String, Object> value(ReportEntry entry) {
    String before = ValueText.block(entry.before());
    String after = ValueText.block(entry.after());
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("hasBefore", !before.isEmpty());
    value.put("hasAfter", !after.isEmpty());
    value.put("both", !before.isEmpty() && !after.isEmpty());
    value.put("parts", Comparison.ofWords(before, after).stream().map(HtmlReport::part).toList());
    value.put("lang", language(entry).orElse(""));
    return value;
  }

  private static Map<String, Object> part(Comparison.Part part) {
    return Map.of("kind", JsonReport.word(part.kind()), "text", part.text());
  }

  /** The language of the values, if they are the words of one. */
  private static Optional<String> language(ReportEntry entry) {
    return entry.scope().languages().size() == 1
        ? Optional.of(entry.scope().languages().first())
        : Optional.empty();
  }

  private List<Map<String, Object>> remarks(ReportEntry entry) {
    List<Map<String, Object>> remarks = new ArrayList<>();
    add(remarks, "label.direction", entry.direction().map(any -> phrases.direction(entry)));
    add(remarks, "label.whom", phrases.whom(entry));
    add(remarks, "label.duty", phrases.duty(entry));
    add(remarks, "label.decided", phrases.human(entry));
    add(remarks, "label.why", phrases.why(entry));
    add(remarks, "label.fix", phrases.fix(entry));
    addAll(remarks, "label.law", phrases.law(entry));
    add(remarks, "label.accepted", phrases.accepted(entry));
    return remarks;
  }

  private void add(List<Map<String, Object>> remarks, String key, Optional<String> text) {
    addAll(remarks, key, text.stream().toList());
  }

  private void addAll(List<Map<String, Object>> remarks, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      remarks.add(Map.of("label", words.get(key), "texts", texts));
    }
  }
}
