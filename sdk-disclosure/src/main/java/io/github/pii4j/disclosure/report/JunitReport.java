package io.github.pii4j.disclosure.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as a JUnit file in the form of Ant, which Jenkins, GitLab and others read.
 *
 * <p>A case fails if and only if its entry fails the run: what merely informs passes, what is
 * suppressed is skipped with its reason. Without entries one case passes, for Jenkins takes a file
 * without cases for a broken one. The file gives the day of the report and no duration, so that the
 * same report has the same bytes.
 */
final class JunitReport {

  private final Report report;
  private final ReportWords words;
  private final Phrases phrases;
  private final Xml xml = new Xml();

  private JunitReport(Report report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.phrases = new Phrases(report, words);
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    JunitReport form = new JunitReport(report, words);
    form.suites();
    out.append(form.xml.toString());
  }

  private void suites() {
    xml.open("testsuites", Map.of());
    xml.open("testsuite", suite());
    properties();
    report.entries().forEach(this::testCase);
    if (report.entries().isEmpty()) {
      xml.empty("testcase", testCase(suiteName(), phrases.totals()));
    }
    xml.lines("system-out", Map.of(), informing());
    xml.empty("system-err", Map.of());
    xml.close("testsuite").close("testsuites");
  }

  private Map<String, Object> suite() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("id", 0);
    attributes.put("package", "pii4j");
    attributes.put("name", suiteName());
    attributes.put("timestamp", report.day() + "T00:00:00");
    attributes.put("hostname", "localhost");
    attributes.put("tests", Math.max(1, report.entries().size()));
    attributes.put("failures", count(State.FAILED));
    attributes.put("errors", 0);
    attributes.put("skipped", count(State.SKIPPED));
    attributes.put("time", 0);
    return attributes;
  }

  private String suiteName() {
    return "pii4j." + report.kind().word();
  }

  private void properties() {
    xml.open("properties", Map.of());
    property("gate", report.verdict().gate().word());
    property("outcome", report.verdict().outcome().word());
    property("exitCode", String.valueOf(report.verdict().outcome().exitCode()));
    report
        .verdict()
        .requiredBump()
        .ifPresent(bump -> property("requiredBump", VersionContract.word(bump)));
    xml.close("properties");
  }

  private void property(String name, String value) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("value", value);
    xml.empty("property", attributes);
  }

  private void testCase(ReportEntry entry) {
    Map<String, Object> attributes =
        testCase(suiteName() + "." + entry.rule().id(), entry.path() + " " + entry.fingerprint());
    switch (state(entry)) {
      case PASSED -> xml.empty("testcase", attributes);
      case SKIPPED -> {
        xml.open("testcase", attributes);
        xml.empty("skipped", Map.of("message", phrases.accepted(entry).orElse("")));
        xml.close("testcase");
      }
      case FAILED -> {
        xml.open("testcase", attributes);
        xml.lines("failure", failure(entry), details(entry));
        xml.close("testcase");
      }
    }
  }

  private static Map<String, Object> testCase(String className, String name) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("classname", className);
    attributes.put("name", name);
    attributes.put("time", 0);
    return attributes;
  }

  private Map<String, String> failure(ReportEntry entry) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("type", entry.level().word());
    attributes.put("message", phrases.message(entry));
    return attributes;
  }

  private List<String> details(ReportEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(entry.where() + " " + entry.rule().id() + " " + entry.path());
    phrases.whom(entry).ifPresent(whom -> lines.add(labelled("label.whom", whom)));
    phrases.duty(entry).ifPresent(duty -> lines.add(labelled("label.duty", duty)));
    phrases.fix(entry).ifPresent(fix -> lines.add(labelled("label.fix", fix)));
    phrases.law(entry).forEach(law -> lines.add(labelled("label.law", law)));
    return lines;
  }

  private String labelled(String key, String text) {
    return words.get(key) + words.get("list.colon") + text;
  }

  /** What merely informs, and the verdict, which no case tells. */
  private List<String> informing() {
    List<String> lines = new ArrayList<>();
    report.entries().stream()
        .filter(entry -> state(entry) == State.PASSED)
        .map(entry -> entry.where() + " " + entry.rule().id() + " " + phrases.message(entry))
        .forEach(lines::add);
    lines.add(phrases.totals());
    lines.add(phrases.outcome());
    return lines;
  }

  private long count(State state) {
    return report.entries().stream().filter(entry -> state(entry) == state).count();
  }

  private State state(ReportEntry entry) {
    if (report.isFailing(entry)) {
      return State.FAILED;
    }
    return entry.suppression().isPresent() ? State.SKIPPED : State.PASSED;
  }

  /** How a case ends. */
  private enum State {
    PASSED,
    SKIPPED,
    FAILED
  }
}
