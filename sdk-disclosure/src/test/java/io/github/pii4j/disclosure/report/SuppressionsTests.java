package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity.Bump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTests {

  private static final String WHY = ", reason: because, approvedBy: Li Wei}\n";
  private static final Path PUBLISHED =
      Path.of("src/main/resources/io/github/pii4j/disclosure/report/suppressions-v1.schema.json");

  /** Run with -Dpii4j.golden.update=true to publish the schema anew. */
  @Test
  void the_published_schema_is_the_readers() throws IOException {
    if (Boolean.getBoolean("pii4j.golden.update")) {
      Files.writeString(PUBLISHED, Suppressions.jsonSchema());
    }

    assertThat(PUBLISHED).usingCharset(UTF_8).hasContent(Suppressions.jsonSchema());
  }

  @Test
  void a_rule_and_a_path_accept_everything_below_the_path() {
    Report report =
        reportWith("  - {rule: item-added-sensitive, path: functions/identity.verify" + WHY);

    assertThat(report.suppressed())
        .extracting(entry -> entry.rule().id())
        .containsExactly("item-added-sensitive");
    assertThat(report.entries())
        .extracting(entry -> entry.rule().id())
        .doesNotContain("suppression-unused");
  }

  @Test
  void a_path_that_only_begins_alike_is_another_place() {
    Report report = reportWith("  - {rule: item-added-sensitive, path: functions/identity" + WHY);

    assertThat(report.suppressed()).isEmpty();
    assertThat(ids(report)).contains("suppression-unused");
  }

  @Test
  void a_fingerprint_accepts_one_entry() {
    String fingerprint = Reports.changes().get(0).fingerprint().hex();

    Report report = reportWith("  - {fingerprint: " + fingerprint + WHY);

    assertThat(report.suppressed()).hasSize(1);
    assertThat(report.verdict().gravest()).hasValue(ReportLevel.RECONSENT);
  }

  @Test
  void an_accepted_entry_keeps_its_level_and_the_step_it_asks() {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(List.of(Reports.changes().get(0)), Reports::locate)
            .suppressions(
                Reports.suppressionsOf("  - {rule: item-added-sensitive, path: functions" + WHY))
            .build();

    assertThat(report.entries().get(0).level()).isEqualTo(ReportLevel.SEPARATE);
    assertThat(report.entries().get(0).countedLevel()).isEmpty();
    assertThat(report.verdict().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.verdict().requiredBump()).hasValue(Bump.MAJOR);
  }

  @Test
  void what_a_person_decides_can_be_lowered_and_then_counts_lower() {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(List.of(Reports.changes().get(2)), Reports::locate)
            .suppressions(
                Reports.suppressionsOf(
                    "  - {rule: purpose-text-changed, path: functions, lowerTo: notify" + WHY))
            .gate(ReportLevel.RECONSENT)
            .build();

    assertThat(report.entries().get(0).level()).isEqualTo(ReportLevel.RECONSENT);
    assertThat(report.verdict().gravest()).hasValue(ReportLevel.NOTIFY);
    assertThat(report.verdict().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.verdict().requiredBump()).hasValue(Bump.MINOR);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-25, true", "2026-11-26, false", "2026-11-27, false"})
  void holds_until_the_end_of_its_last_day(String expires, boolean expired) {
    Report report =
        reportWith("  - {rule: item-added-sensitive, path: functions, expires: " + expires + WHY);

    assertThat(ids(report).contains("suppression-expired")).isEqualTo(expired);
    assertThat(report.suppressed().isEmpty()).isEqualTo(expired);
  }

  @Test
  void a_suppression_that_matches_nothing_is_a_finding_at_its_place() {
    Report report = reportWith("  - {fingerprint: 0123456789abcdef" + WHY);

    ReportEntry unused =
        report.entries().stream()
            .filter(entry -> entry.rule().id().equals("suppression-unused"))
            .findFirst()
            .orElseThrow();
    assertThat(unused.where()).hasToString("s.yaml:4:5");
    assertThat(unused.level()).isEqualTo(ReportLevel.WARNING);
  }

  @Test
  void what_may_not_be_published_is_not_accepted_even_by_fingerprint() {
    io.github.pii4j.policy.diff.Change removed =
        Reports.change("right-removed", Scope.NONE, "rights/erase", "x", "");

    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(List.of(removed), Reports::locate)
            .suppressions(
                Reports.suppressionsOf("  - {fingerprint: " + removed.fingerprint().hex() + WHY))
            .build();

    assertThat(report.suppressed()).isEmpty();
    assertThat(ids(report)).containsExactly("right-removed", "suppression-refused");
    assertThat(report.verdict().outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void what_a_rule_decides_is_not_lowered_even_by_fingerprint() {
    String fingerprint = Reports.changes().get(0).fingerprint().hex();

    Report report = reportWith("  - {fingerprint: " + fingerprint + ", lowerTo: record" + WHY);

    assertThat(report.suppressed()).isEmpty();
    assertThat(ids(report)).contains("suppression-refused");
  }

  @Test
  void nothing_is_lowered_upwards() {
    Report report =
        reportWith("  - {rule: purpose-text-changed, path: functions, lowerTo: separate" + WHY);

    assertThat(report.suppressed()).isEmpty();
    assertThat(ids(report)).contains("suppression-refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{rule: right-removed, path: rights, reason: r, approvedBy: a} | cannot be suppressed",
        "{rule: item-added-sensitive, path: x, reason: r, approvedBy: a, lowerTo: record}"
            + " | decides by itself",
        "{rule: no-such-rule, path: x, reason: r, approvedBy: a} | the id of a rule",
        "{rule: text-changed, reason: r, approvedBy: a} | add its path",
        "{path: x, reason: r, approvedBy: a} | a fingerprint, or a rule and a path",
        "{fingerprint: 0123456789abcdef, rule: text-changed, path: x, reason: r, approvedBy: a}"
            + " | keep one of the two",
        "{fingerprint: 0123456789ABCDEF, reason: r, approvedBy: a} | lower case",
        "{rule: text-changed, path: x, approvedBy: a} | reason",
        "{rule: text-changed, path: x, reason: r} | approvedBy",
        "{rule: text-changed, path: x, reason: ' ', approvedBy: a} | must be a text",
        "{rule: text-changed, path: x, reason: r, approvedBy: a, until: 2027-01-01} | until",
        "{rule: text-changed, path: x, reason: r, approvedBy: a, expires: soon} | a date",
        "{rule: text-changed, path: x, reason: r, approvedBy: a, on: 2026-11-01,"
            + " expires: 2026-10-01} | before the day of the decision"
      })
  void refuses_a_wrong_entry_at_its_place(String entry, String why) {
    InvalidDocumentException wrong =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> Reports.suppressionsOf("  - " + entry + "\n"));

    assertThat(wrong.problems()).isNotEmpty();
    assertThat(wrong.problems().get(0).in(Locale.ENGLISH)).startsWith("s.yaml:4:").contains(why);
    assertThat(wrong.problems().get(0).in(Locale.CHINESE))
        .isNotEqualTo(wrong.problems().get(0).in(Locale.ENGLISH));
  }

  @Test
  void every_rule_about_suppressions_is_explained_in_both_languages() {
    for (String rule :
        List.of("suppression-unused", "suppression-expired", "suppression-refused")) {
      assertThat(ReportRules.book().explain(rule).orElseThrow().fix().english()).isNotBlank();
      assertThat(ReportRules.book().explain(rule).orElseThrow().fix().chinese()).isNotBlank();
    }
  }

  private static Report reportWith(String suppressions) {
    return Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
        .changes(Reports.changes(), Reports::locate)
        .suppressions(Reports.suppressionsOf(suppressions))
        .build();
  }

  private static List<String> ids(Report report) {
    return report.entries().stream().map(entry -> entry.rule().id()).toList();
  }
}
