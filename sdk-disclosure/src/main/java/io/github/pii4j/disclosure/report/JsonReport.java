package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.rule.LegalReference;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * A report for programs, as {@code report-v1.schema.json} describes it: the same in every language,
 * for each text stands in it in Chinese and English. Members are added, never renamed or removed.
 */
final class JsonReport {

  static final String FORMAT = "pii4j-report/v1";

  private final Report report;
  private final JsonText json;

  private JsonReport(Report report, JsonText json) {
    this.report = report;
    this.json = json;
  }

  static void write(Report report, ReportWords words, Appendable out) throws IOException {
    out.append(JsonText.of(json -> json.object(new JsonReport(report, json)::members)));
  }

  private void members() {
    json.text("format", FORMAT).text("kind", report.kind().word());
    json.text("day", report.day().toString());
    json.list("documents", report.documents(), document -> json.object(() -> document(document)));
    json.object("verdict", this::verdict);
    json.object("totals", this::totals);
    json.list("entries", report.entries(), entry -> json.object(() -> entry(entry)));
  }

  private void document(ReportedDocument document) {
    json.text("role", word(document.role())).text("name", document.name());
    json.text("version", document.version());
  }

  private void verdict() {
    Verdict verdict = report.verdict();
    json.text("outcome", verdict.outcome().word());
    json.number("exitCode", verdict.outcome().exitCode());
    json.text("gate", verdict.gate().word());
    json.text("gravest", verdict.gravest().map(ReportLevel::word));
    json.text("requiredBump", verdict.requiredBump().map(VersionContract::word));
  }

  private void totals() {
    json.number("entries", report.entries().size());
    json.number("suppressed", report.suppressed().size());
    json.object(
        "levels", () -> report.totals().forEach((level, size) -> json.number(level.word(), size)));
  }

  private void entry(ReportEntry entry) {
    json.text("rule", entry.rule().id()).text("family", word(entry.rule().family()));
    json.text("area", entry.rule().area());
    json.text("level", entry.level().word());
    json.text("countedLevel", entry.countedLevel().map(ReportLevel::word));
    json.flag("fails", report.isFailing(entry));
    report.isNew(entry).ifPresent(isNew -> json.flag("isNew", isNew));
    json.text("path", entry.path());
    json.object("location", () -> location(entry.where()));
    json.message("title", entry.rule().title()).message("message", entry.message());
    json.text("before", present(entry.before())).text("after", present(entry.after()));
    json.text("direction", entry.direction().map(JsonReport::word));
    json.text("decided", word(entry.decided()));
    json.text("requiredBump", entry.requiredBump().map(VersionContract::word));
    json.object("scope", () -> scope(entry.scope()));
    json.list("law", entry.rule().law(), part -> json.object(() -> law(part)));
    json.texts("anchors", entry.rule().anchors());
    json.text("fingerprint", entry.fingerprint().hex());
    entry.suppression().ifPresent(some -> json.object("suppression", () -> suppression(some)));
  }

  private void location(SourceLocation where) {
    json.text("file", where.source());
    if (where.line() > 0) {
      json.number("line", where.line()).number("column", where.column());
    }
  }

  private void scope(Scope scope) {
    json.texts("functions", scope.functions());
    json.texts("items", scope.items());
    json.texts("recipients", scope.recipients());
    json.texts("sdks", scope.sdks());
    json.texts("languages", scope.languages());
  }

  private void law(LegalReference part) {
    json.text("statute", part.statute().id()).text("clause", present(part.clause()));
    json.text("edition", part.statute().edition().toString());
    json.text("standing", word(part.statute().standing()));
    json.message("citation", part.citation());
  }

  private void suppression(Suppression some) {
    json.text("reason", some.reason()).text("approvedBy", some.approvedBy());
    json.text("on", some.on()).text("expires", some.expires());
    json.text("lowerTo", some.lowerTo().map(ReportLevel::word));
    json.object("location", () -> location(some.where()));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
