package io.github.pii4j.disclosure.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.internal.MarkdownText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts of documents give no orders to whatever reads a report. */
class HostileReportTests {

  /** Control characters, overrides of direction, what is invisible, halves of characters. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF\\uFFFF]"
              + "|[\\ud800-\\udfff]");

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void nothing_hidden_is_left_in_any_form(ReportFormat format) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
      String written = Reports.written(format, Reports.hostile(), locale);

      assertThat(HIDDEN.matcher(written).results().map(match -> match.start()).toList()).isEmpty();
      assertThat(written).contains("\ud83d\ude00");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "SINGLELINE", "MARKDOWN", "GITHUB"})
  void a_workflow_runner_that_reads_the_log_takes_no_order_from_a_text(ReportFormat format) {
    List<String> orders =
        Reports.written(format, Reports.hostile(), Locale.ENGLISH)
            .lines()
            .filter(line -> line.stripLeading().startsWith("::") || line.contains("##["))
            .toList();

    List<String> own = format == ReportFormat.GITHUB ? List.of("::notice file=") : List.of();
    assertThat(orders).hasSameSizeAs(own);
    own.forEach(start -> assertThat(orders.get(0)).startsWith(start));
  }

  @Test
  void an_annotation_has_the_properties_that_it_should_and_one_message() {
    String command =
        Reports.written(ReportFormat.GITHUB, Reports.hostile(), Locale.ENGLISH)
            .lines()
            .findFirst()
            .orElseThrow();

    String properties = command.substring(2, command.indexOf("::", 2));
    assertThat(properties).matches("notice file=[^:,]*,line=3,col=4,title=[^:,]*");
    assertThat(command).contains("%250A").doesNotContain("\r");
  }

  @Test
  void the_single_line_form_has_one_line_an_entry() {
    assertThat(Reports.written(ReportFormat.SINGLELINE, Reports.hostile(), Locale.ENGLISH).lines())
        .hasSize(1);
  }

  @Test
  void html_has_no_element_out_of_a_text() {
    assertThat(Reports.written(ReportFormat.HTML, Reports.hostile(), Locale.ENGLISH))
        .doesNotContain("<script", "<img", "<b>", "onerror=y>&lt;b");
  }

  @Test
  void markdown_has_no_markup_out_of_a_text() {
    String markdown = Reports.written(ReportFormat.MARKDOWN, Reports.hostile(), Locale.ENGLISH);
    String outsideCode = withoutCode(markdown);

    assertThat(outsideCode)
        .doesNotContain("@everyone", "#123", "https://", "www.evil")
        .doesNotContainPattern("(?<!\\\\)[\\[\\]]")
        .doesNotContainPattern("(?<!\\\\)<(?!!-- -->|/?details>|/?summary>)")
        .doesNotContainPattern("(?<!\\\\)`")
        .doesNotContainPattern("&(?!amp;)");
  }

  @Test
  void a_table_row_of_markdown_keeps_its_four_cells() {
    List<String> rows =
        Reports.written(ReportFormat.MARKDOWN, Reports.hostile(), Locale.ENGLISH)
            .lines()
            .filter(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).hasSize(3);
    assertThat(rows).allSatisfy(row -> assertThat(row.split("(?<!\\\\)\\|", -1)).hasSize(6));
  }

  @Test
  void a_fence_is_longer_than_any_in_the_text() {
    assertThat(MarkdownText.difference(List.of("+ ```` x"))).startsWith("`````diff\n");
    assertThat(MarkdownText.code("a``b")).isEqualTo("``` a``b ```");
    assertThat(MarkdownText.code("a")).isEqualTo("`a`");
  }

  @Test
  void step_outputs_hold_words_and_numbers_only() throws java.io.IOException {
    StringBuilder out = new StringBuilder();

    StepOutputs.write(Reports.hostile(), out);

    assertThat(out.toString().lines()).allMatch(line -> line.matches("[a-z-]+=[a-z0-9]+"));
  }

  @Test
  void a_comment_stays_below_what_github_takes() {
    Report.Builder builder = Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY);
    for (int i = 0; i < 2_000; i++) {
      builder.changes(
          List.of(
              Reports.change(
                  "text-changed",
                  io.github.pii4j.policy.diff.Scope.NONE,
                  "functions/f" + i,
                  "\"" + "x".repeat(200) + "\"",
                  "\"" + "y".repeat(200) + "\"")),
          Reports::locate);
    }

    String markdown = Reports.written(ReportFormat.MARKDOWN, builder.build(), Locale.ENGLISH);

    assertThat(markdown.length()).isLessThan(65_536);
    assertThat(markdown).contains(" more entries are in the full report.", "</details>");
  }

  /** What is in spans and fences of code, however long their ticks, is no markup. */
  private static String withoutCode(String markdown) {
    return markdown
        .replaceAll("(?s)(`{3,})diff\\n.*?\\n\\1\\n", "")
        .replaceAll("(?s)(?<![\\\\`])(`+)(?!`).*?(?<!`)\\1(?!`)", "");
  }
}
