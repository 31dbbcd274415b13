package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.page.Browser;
import io.github.pii4j.disclosure.page.DevTools;
import io.github.pii4j.disclosure.page.PageServer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a report in a real browser; the screenshots stay in target/screenshots. */
class ReportInBrowserIT {

  @ParameterizedTest
  @CsvSource({
    "diff, zh, 320",
    "diff, en, 320",
    "diff, zh, 1280",
    "lint, zh, 320",
    "hostile, en, 320"
  })
  void nothing_is_wider_than_the_screen(String name, String language, int width) throws Exception {
    try (PageServer server = PageServer.serving(Map.of("report.html", page(name, language)));
        DevTools tab = Browser.tab()) {
      tab.open(server.address("report.html"), width);
      tab.screenshot(
          width,
          4200,
          Path.of(
              "target", "screenshots", "report-" + name + "-" + language + "-" + width + ".png"));

      assertThat(tab.pageWidth()).isEqualTo(width);
      assertThat(tab.smallTargets()).as("targets lower than 24 px").isZero();
      assertThat(server.missing()).isEmpty();
    }
  }

  @Test
  void a_text_out_of_a_document_becomes_no_element() throws Exception {
    try (PageServer server = PageServer.serving(Map.of("report.html", page("hostile", "en")));
        DevTools tab = Browser.tab()) {
      tab.open(server.address("report.html"), 1280);

      assertThat(tab.dom())
          .contains("</html>")
          .doesNotContain("<script", "<img", "onerror=\"", "<b>");
      assertThat(server.missing()).isEmpty();
    }
  }

  private static byte[] page(String name, String language) {
    Report report =
        switch (name) {
          case "diff" -> Reports.diff();
          case "lint" -> Reports.lint();
          default -> Reports.hostile();
        };
    return Reports.written(ReportFormat.HTML, report, Locale.forLanguageTag(language))
        .getBytes(UTF_8);
  }
}
