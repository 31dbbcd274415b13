package io.github.pii4j.disclosure.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity.Bump;
import io.github.pii4j.policy.lint.FindingLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTests {

  @Test
  void puts_the_gravest_first_whatever_the_order_of_the_changes() {
    List<io.github.pii4j.policy.diff.Change> backwards = new ArrayList<>(Reports.changes());
    Collections.reverse(backwards);

    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(backwards, Reports::locate)
            .build();

    assertThat(report.entries())
        .extracting(ReportEntry::level)
        .containsExactly(
            ReportLevel.SEPARATE,
            ReportLevel.RECONSENT,
            ReportLevel.RECONSENT,
            ReportLevel.NOTIFY,
            ReportLevel.RECORD,
            ReportLevel.EDITORIAL);
    assertThat(report.totals().keySet())
        .containsExactly(
            ReportLevel.SEPARATE,
            ReportLevel.RECONSENT,
            ReportLevel.NOTIFY,
            ReportLevel.RECORD,
            ReportLevel.EDITORIAL);
  }

  @Test
  void an_empty_report_passes() {
    Report report = Report.builder(ReportKind.LINT, Reports.BOOK, Reports.DAY).build();

    assertThat(report.verdict().outcome()).isEqualTo(Outcome.PASSED);
    assertThat(report.verdict().gravest()).isEmpty();
    assertThat(report.verdict().requiredBump()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "editorial, GATE, 1",
    "reconsent, GATE, 1",
    "separate, GATE, 1",
    "invalid, PASSED, 0"
  })
  void a_change_at_the_gate_or_above_fails(String gate, Outcome outcome, int exitCode) {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(Reports.changes(), Reports::locate)
            .gate(ReportLevel.parse(gate))
            .build();

    assertThat(report.verdict().outcome()).isEqualTo(outcome);
    assertThat(report.verdict().outcome().exitCode()).isEqualTo(exitCode);
  }

  @Test
  void an_error_fails_lint_and_a_warning_does_not() {
    assertThat(Reports.lint().verdict().outcome()).isEqualTo(Outcome.GATE);
    assertThat(
            Report.builder(ReportKind.LINT, Reports.BOOK, Reports.DAY)
                .findings(
                    List.of(
                        Reports.finding(
                            "wording-vague", FindingLevel.WARNING, "policy", "", "vague", "含糊")),
                    Reports::locate)
                .build()
                .verdict()
                .outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void drift_has_an_outcome_of_its_own() {
    Report report =
        Report.builder(ReportKind.DRIFT, Reports.BOOK, Reports.DAY)
            .findings(
                List.of(
                    Reports.finding(
                        "drift-sdk-undeclared",
                        FindingLevel.ERROR,
                        "sdks",
                        "",
                        "undeclared",
                        "未声明")),
                Reports::locate)
            .build();

    assertThat(report.verdict().outcome().exitCode()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 2.0.0, ",
    "1.0.0, 1.1.0, version-bump-too-small",
    "1.0.0, 1.0.1, version-bump-too-small",
    "1.0.0, 1.0.0, version-not-bumped",
    "1.0.0, 0.9.0, version-decreased",
    "1.9.0, 2.0.0, "
  })
  void the_version_must_take_the_step_that_the_changes_ask(
      PolicyVersion before, PolicyVersion after, String rule) {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(Reports.changes(), Reports::locate)
            .versions(before, after, Reports.locate("version"))
            .gate(ReportLevel.INVALID)
            .build();

    List<String> breaches =
        report.entries().stream()
            .map(entry -> entry.rule().id())
            .filter(VersionContract.RULES::contains)
            .toList();
    assertThat(breaches).isEqualTo(rule == null ? List.of() : List.of(rule));
    assertThat(report.verdict().outcome())
        .isEqualTo(rule == null ? Outcome.PASSED : Outcome.VERSION);
    assertThat(report.verdict().requiredBump()).hasValue(Bump.MAJOR);
  }

  @Test
  void the_same_version_may_stand_if_nothing_changed() {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .versions(
                PolicyVersion.parse("1.0.0"),
                PolicyVersion.parse("1.0.0"),
                Reports.locate("version"))
            .build();

    assertThat(report.entries()).isEmpty();
  }

  @Test
  void what_may_not_be_published_outweighs_a_wrong_version() {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(
                List.of(Reports.change("right-removed", Scope.NONE, "rights/erase", "x", "")),
                Reports::locate)
            .versions(
                PolicyVersion.parse("1.0.0"),
                PolicyVersion.parse("1.0.0"),
                Reports.locate("version"))
            .build();

    assertThat(report.entries()).hasSize(2);
    assertThat(report.verdict().outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void the_fingerprint_is_that_of_the_change() {
    assertThat(Reports.diff().entries())
        .filteredOn(entry -> entry.direction().isPresent())
        .extracting(ReportEntry::fingerprint)
        .containsExactlyInAnyOrderElementsOf(
            Reports.changes().stream().map(change -> change.fingerprint()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "editorial, note, notice, info",
    "info, note, notice, info",
    "record, note, notice, info",
    "notify, warning, warning, minor",
    "warning, warning, warning, minor",
    "reconsent, error, error, major",
    "error, error, error, critical",
    "separate, error, error, critical",
    "invalid, error, error, blocker"
  })
  void a_level_has_a_word_that_each_tool_knows(
      String word, String sarif, String github, String gitlab) {
    ReportLevel level = ReportLevel.parse(word);

    assertThat(level.sarif()).isEqualTo(sarif);
    assertThat(level.github()).isEqualTo(github);
    assertThat(level.gitlab()).isEqualTo(gitlab);
  }

  @Test
  void every_rule_of_the_book_has_a_level_that_reports_know() {
    assertThat(ReportRules.book().rules())
        .allSatisfy(
            rule -> {
              ReportLevel level = ReportLevel.parse(rule.level());
              assertThat(level.isAtLeast(ReportLevel.EDITORIAL)).isTrue();
              rule.levelOtherwise().ifPresent(ReportLevel::parse);
            });
  }

  @Test
  void the_rules_of_reports_are_added_once() {
    assertThat(ReportRules.in(ReportRules.book()).rules())
        .hasSameSizeAs(ReportRules.book().rules());
    assertThat(VersionContract.RULES)
        .allSatisfy(rule -> assertThat(ReportRules.book().find(rule)).isPresent());
  }

  @Test
  void says_how_many_more_functions_a_change_concerns() {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(
                List.of(
                    Reports.change(
                        "contact-changed",
                        Scope.ofFunctions(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")),
                        "controller",
                        "",
                        "")),
                Reports::locate)
            .build();

    assertThat(Reports.written(ReportFormat.TEXT, report, Locale.ENGLISH))
        .contains("concerns: people who use a, b, c, d, e, f, g, h and 2 more");
  }

  @Test
  void a_star_for_every_function_is_everybody() {
    Report report =
        Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY)
            .changes(
                List.of(
                    Reports.change(
                        "contact-changed", Scope.ofFunctions(Set.of("*")), "controller", "", "")),
                Reports::locate)
            .build();

    assertThat(Reports.written(ReportFormat.TEXT, report, Locale.ENGLISH))
        .contains("concerns: everybody");
    assertThat(Reports.written(ReportFormat.TEXT, report, Locale.CHINESE)).contains("涉及：所有用户");
  }
}
