package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the example's set in a real browser, at the widths of a small phone and a desk:
 * none is wider than its screen, and axe-core finds no barrier. Screenshots stay in
 * target/screenshots.
 */
class SiteInBrowserIT {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Pattern OUTPUT = Pattern.compile("<output>([^<]*)</output>");
  private static final SortedMap<String, byte[]> FILES =
      DisclosureSite.builder(Publication.in(PRIVACY, Catalogue.bundled()))
          .earlier(Publication.in(PRIVACY.resolve("versions/1.0.0"), Catalogue.bundled()))
          .build()
          .files();

  @TempDir Path profile;

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void no_page_is_too_wide_or_has_a_barrier(int width) throws Exception {
    Browser browser = Browser.orSkip(profile);
    List<String> pages = FILES.keySet().stream().filter(SiteInBrowserIT::isLooked).toList();
    try (PageServer server = PageServer.serving(FILES)) {
      List<String> outputs = outputs(browser.domOf(server.survey(pages, width)));
      for (String page : List.of("index.html", "shared.html", "changes.html")) {
        Path shot = Path.of("target", "screenshots", "site-" + page + "-" + width + ".png");
        browser.screenshot(server.frame(page, width, 2400), Math.max(width, 500), 2400, shot);
      }

      assertThat(outputs)
          .containsAll(pages.stream().map(page -> "page=" + page + " scroll=" + width).toList())
          .endsWith("done")
          .noneMatch(output -> output.startsWith("barrier="));
      assertThat(server.missing()).isEmpty();
    }
  }

  /** What the others prove, they prove only if this fails where it must. */
  @Test
  void a_barrier_and_a_page_that_is_too_wide_would_be_found() throws Exception {
    Browser browser = Browser.orSkip(profile);
    String html =
        "<!doctype html><html><head><title>T</title></head><body>"
            + "<p style='width:900px;color:#ccc;background:#fff'>pale</p></body></html>";
    try (PageServer server = PageServer.serving(Map.of("a.html", html.getBytes(UTF_8)))) {
      List<String> outputs = outputs(browser.domOf(server.survey(List.of("a.html"), 320)));

      assertThat(outputs)
          .contains("page=a.html scroll=908", "done")
          .anyMatch(output -> output.startsWith("barrier=a.html color-contrast"))
          .anyMatch(output -> output.startsWith("barrier=a.html html-has-lang"));
    }
  }

  /** One page of each kind in each language; frozen copies are the one page of another test. */
  private static boolean isLooked(String path) {
    return path.endsWith(".html") && !path.contains("versions/");
  }

  private static List<String> outputs(String dom) {
    return OUTPUT.matcher(dom).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
