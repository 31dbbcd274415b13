package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.page.Tags;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPageTests {

  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final String CSS = ReportWords.resource("report.css");

  @ParameterizedTest
  @MethodSource("io.github.pii4j.disclosure.report.ReportSchemaTests#reports")
  void its_elements_open_and_close_in_order(Report report) {
    assertThat(Tags.unclosedIn(page(report))).isEmpty();
  }

  @Test
  void allows_itself_its_own_style_and_nothing_else() throws Exception {
    String page = page(Reports.diff());
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));

    assertThat(page)
        .contains("default-src 'none'")
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
        .doesNotContain("<script", "<link", "<img", "style=\"", "http://", "https://");
    assertThat(CSS).doesNotContain("url(", "@import");
  }

  @Test
  void tells_what_goes_and_comes_in_words_too() {
    assertThat(page(Reports.diff()))
        .contains(
            "<del><span class=\"hidden\">[deleted: </span>P2Y<span class=\"hidden\">]</span></del>")
        .contains(
            "<ins><span class=\"hidden\">[inserted: </span>P3Y<span class=\"hidden\">]</span></ins>");
    assertThat(CSS).contains("del::before", "ins::before", "line-through", "underline");
  }

  @Test
  void names_the_language_of_words_that_are_not_the_pages() {
    assertThat(page(Reports.diff())).startsWith("<!DOCTYPE html>\n<html lang=\"en\"");
    assertThat(page(Reports.diff())).contains("<p class=\"value\" lang=\"zh\">");
  }

  @Test
  void every_entry_has_an_anchor_of_its_own() {
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"")
            .matcher(page(Reports.diff()))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(ids).filteredOn(id -> id.matches("e\\d+-[0-9a-f]{16}")).hasSize(8);
  }

  @Test
  void a_report_of_nothing_says_so() {
    assertThat(page(Report.builder(ReportKind.DIFF, Reports.BOOK, Reports.DAY).build()))
        .contains("<p>no change</p>", "is-passed");
  }

  /** WCAG 2.2, 1.4.3 for texts (4.5) and 1.4.11 for edges that carry meaning (3). */
  @ParameterizedTest
  @CsvSource({
    "ink, paper, 4.5",
    "ink, card, 4.5",
    "quiet, paper, 4.5",
    "quiet, card, 4.5",
    "accent, card, 4.5",
    "warn, card, 4.5",
    "stop, card, 4.5",
    "stop, stop-soft, 4.5",
    "go, go-soft, 4.5",
    "edge, card, 3",
    "edge, paper, 3"
  })
  void has_enough_contrast_in_light_and_dark(String text, String ground, double least) {
    int dark = CSS.indexOf("@media (prefers-color-scheme: dark)");
    Map<String, String> light = tokens(CSS.substring(0, dark));
    Map<String, String> night = tokens(CSS.substring(dark, CSS.indexOf("*, *::before")));

    assertThat(light.keySet()).isEqualTo(night.keySet());
    assertThat(contrast(light, text, ground)).isGreaterThanOrEqualTo(least);
    assertThat(contrast(night, text, ground)).isGreaterThanOrEqualTo(least);
  }

  @Test
  void lays_out_by_logical_directions_only() {
    assertThat(CSS)
        .doesNotContainPattern("(margin|padding|border)-(left|right|top|bottom)")
        .doesNotContainPattern("[{; ](left|right|top|bottom|width|height): ");
  }

  private static String page(Report report) {
    return Reports.written(ReportFormat.HTML, report, Locale.ENGLISH);
  }

  private static Map<String, String> tokens(String css) {
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css);
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    return tokens;
  }

  private static double contrast(Map<String, String> tokens, String one, String other) {
    double first = luminance(Objects.requireNonNull(tokens.get(one)));
    double second = luminance(Objects.requireNonNull(tokens.get(other)));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear((rgb >> 8) & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
