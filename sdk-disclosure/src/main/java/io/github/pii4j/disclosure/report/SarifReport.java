package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report in SARIF 2.1.0, with errata 01 (OASIS Standard).
 *
 * <p>Results carry the fingerprint under {@code pii4j/v1}, and what is suppressed carries its
 * reason (3.27.23): a viewer hides it, and whoever asks sees it.
 */
final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;
  private final ReportWords words;
  private final Phrases phrases;
  private final JsonText json;
  private final Map<String, ReportEntry> firstOfRule = new TreeMap<>();
  private final List<String> ruleIds;

  private SarifReport(Report report, ReportWords words, JsonText json) {
    this.report = report;
    this.words = words;
    this.phrases = new Phrases(report, words);
    this.json = json;
    report.entries().forEach(entry -> firstOfRule.putIfAbsent(entry.rule().id(), entry));
    this.ruleIds = new ArrayList<>(firstOfRule.keySet());
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    out.append(JsonText.of(json -> json.object(new SarifReport(report, words, json)::log)));
  }

  private void log() {
    json.text("$schema", SCHEMA).text("version", "2.1.0");
    json.list("runs", List.of(report), run -> json.object(this::run));
  }

  private void run() {
    json.object("tool", () -> json.object("driver", this::driver));
    json.text("language", words.tag());
    json.object("automationDetails", () -> json.text("id", "pii4j/" + report.kind().word() + "/"));
    json.list("results", report.entries(), entry -> json.object(() -> result(entry)));
    json.object("properties", this::verdict);
  }

  private void driver() {
    json.text("name", "pii4j").text("language", words.tag());
    json.list("rules", firstOfRule.values(), entry -> json.object(() -> rule(entry)));
  }

  private void rule(ReportEntry entry) {
    Rule rule = entry.rule();
    json.text("id", rule.id());
    text("shortDescription", phrases.title(entry));
    phrases.why(entry).ifPresent(why -> text("fullDescription", why));
    text("help", help(entry));
    json.object(
        "defaultConfiguration", () -> json.text("level", ReportLevel.parse(rule.level()).sarif()));
    json.object("properties", () -> properties(rule, entry));
  }

  private String help(ReportEntry entry) {
    List<String> parts = new ArrayList<>();
    phrases.fix(entry).or(() -> phrases.duty(entry)).ifPresent(parts::add);
    parts.addAll(phrases.law(entry));
    return parts.isEmpty() ? phrases.title(entry) : String.join("\n", parts);
  }

  private void properties(Rule rule, ReportEntry entry) {
    json.text("family", JsonReport.word(rule.family())).text("area", rule.area());
    json.text("level", rule.level()).text("decided", JsonReport.word(rule.decided()));
    json.text("direction", rule.direction());
    json.texts("law", phrases.law(entry));
    json.texts("tags", List.of("privacy", rule.area()));
  }

  private void result(ReportEntry entry) {
    json.text("ruleId", entry.rule().id());
    json.number("ruleIndex", ruleIds.indexOf(entry.rule().id()));
    json.text("level", entry.level().sarif());
    text("message", phrases.message(entry));
    json.list("locations", List.of(entry), place -> json.object(() -> location(place)));
    json.object("partialFingerprints", () -> json.text("pii4j/v1", entry.fingerprint().hex()));
    report.isNew(entry).ifPresent(isNew -> json.text("baselineState", isNew ? "new" : "unchanged"));
    json.list(
        "suppressions",
        entry.suppression().stream().toList(),
        some -> json.object(() -> suppression(entry, some)));
    json.object("properties", () -> properties(entry));
  }

  private void location(ReportEntry entry) {
    json.object("physicalLocation", () -> physical(entry.where()));
    json.list(
        "logicalLocations",
        List.of(SafeText.of(entry.path())),
        path -> json.object(() -> json.text("fullyQualifiedName", path).text("kind", "member")));
  }

  private void physical(SourceLocation where) {
    json.object("artifactLocation", () -> json.text("uri", FileUri.of(where.source())));
    if (where.line() > 0) {
      json.object(
          "region",
          () -> json.number("startLine", where.line()).number("startColumn", where.column()));
    }
  }

  private void suppression(ReportEntry entry, Suppression some) {
    json.text("kind", "external").text("status", "accepted");
    json.text("justification", phrases.accepted(entry).orElse(""));
    json.object("location", () -> json.object("physicalLocation", () -> physical(some.where())));
  }

  private void properties(ReportEntry entry) {
    json.text("level", entry.level().word()).flag("fails", report.isFailing(entry));
    json.text("direction", entry.direction().map(JsonReport::word));
    json.text("decided", JsonReport.word(entry.decided()));
    json.text("requiredBump", entry.requiredBump().map(VersionContract::word));
    json.text("whom", phrases.whom(entry));
    json.text("before", entry.before()).text("after", entry.after());
  }

  private void verdict() {
    json.text("outcome", report.verdict().outcome().word());
    json.number("exitCode", report.verdict().outcome().exitCode());
    json.text("gate", report.verdict().gate().word());
    json.text("requiredBump", report.verdict().requiredBump().map(VersionContract::word));
    json.text("day", report.day().toString());
  }

  private void text(String name, String text) {
    json.object(name, () -> json.text("text", text));
  }
}
