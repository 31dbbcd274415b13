package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.page.DevTools.Medium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the example's set on light and dark screens, in the reader's own colours and on
 * paper, by keyboard alone and from right to left. Screenshots stay in target/screenshots.
 */
class SiteMediaIT {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final List<String> PICTURED =
      List.of(
          "index.html",
          "collected.html",
          "shared.html",
          "changes.html",
          "en/sdks.html",
          "en/rights.html");
  private static final SortedMap<String, byte[]> FILES =
      DisclosureSite.builder(Publication.in(PRIVACY, Catalogue.bundled()))
          .earlier(Publication.in(PRIVACY.resolve("versions/1.0.0"), Catalogue.bundled()))
          .build()
          .files();

  /** Where the focus stands among all that can have it, whether that shows, and on what. */
  private static final String FOCUS =
      """
      (() => {
        const e = document.activeElement;
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        return [...document.querySelectorAll('a[href]')].indexOf(e) + ' ' + (seen ? 'seen' : 'unseen');
      })()\
      """;

  /** Whether a heading begins at the right edge of its box. */
  private static final String AT_ITS_RIGHT_EDGE =
      """
      (() => {
        const heading = document.querySelector('h2');
        const words = document.createRange();
        words.selectNodeContents(heading);
        const edge = heading.getBoundingClientRect().right;
        return Math.abs(words.getClientRects()[0].right - edge) < 2;
      })()\
      """;

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1280})
  void no_page_is_too_wide_on_any_medium_or_has_a_barrier(int width) throws Exception {
    List<String> pages = FILES.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    List<String> tooWide = new ArrayList<>();
    List<String> barriers = new ArrayList<>();
    try (PageServer server = PageServer.serving(FILES);
        DevTools tab = Browser.tab()) {
      tab.width(width);
      for (String page : pages) {
        tab.open(server.address(page));
        for (Medium medium : Medium.values()) {
          tab.medium(medium);
          if (isSize(medium, width)
              && !tab.evaluate("document.documentElement.scrollWidth").equals("" + width)) {
            tooWide.add(page + " on " + medium);
          }
          picture(tab, page, width, medium);
        }
        if (width != 390 && isLooked(page)) {
          tab.medium(Medium.LIGHT);
          tab.barriers().forEach(barrier -> barriers.add(page + " " + barrier));
        }
      }

      assertThat(pages).hasSize(22);
      assertThat(tooWide).isEmpty();
      assertThat(barriers).isEmpty();
      assertThat(tab.complaints()).isEmpty();
      assertThat(server.missing()).isEmpty();
      assertThat(tab.requests())
          .hasSizeGreaterThanOrEqualTo(pages.size())
          .allMatch(address -> address.startsWith(server.address("")));
    }
  }

  /** Frozen copies are the one page of another test. */
  private static boolean isLooked(String page) {
    return !page.contains("versions/");
  }

  /** What the others prove, they prove only if this fails where it must. */
  @Test
  void a_barrier_and_a_page_that_is_too_wide_would_be_found() throws Exception {
    String html =
        "<!doctype html><html><head><title>T</title></head><body>"
            + "<p style='width:900px;color:#ccc;background:#fff'>pale</p></body></html>";
    try (PageServer server = PageServer.serving(Map.of("a.html", html.getBytes(UTF_8)));
        DevTools tab = Browser.tab()) {
      tab.open(server.address("a.html"), 320);

      assertThat(tab.pageWidth()).isEqualTo(908);
      assertThat(tab.barriers())
          .anyMatch(barrier -> barrier.startsWith("color-contrast"))
          .anyMatch(barrier -> barrier.startsWith("html-has-lang"));
    }
  }

  /** No paper is as narrow as a phone. */
  private static boolean isSize(Medium medium, int width) {
    return medium != Medium.PRINT || width > 700;
  }

  private static void picture(DevTools tab, String page, int width, Medium medium)
      throws IOException, InterruptedException {
    if (PICTURED.contains(page) && width != 390 && isSize(medium, width)) {
      String name = "site-" + page.replace('/', '-') + "-" + width + "-" + medium + ".png";
      tab.screenshot(width, 3000, Path.of("target", "screenshots", name));
    }
  }

  @Test
  void the_style_applies_in_light_and_dark_and_on_paper() throws Exception {
    try (PageServer server = PageServer.serving(FILES);
        DevTools tab = Browser.tab()) {
      tab.open(server.address("index.html"));

      assertThat(paper(tab, Medium.LIGHT)).isEqualTo("rgb(247, 246, 242)");
      assertThat(paper(tab, Medium.DARK)).isEqualTo("rgb(20, 23, 26)");
      assertThat(paper(tab, Medium.PRINT)).isEqualTo("rgb(255, 255, 255)");
      assertThat(paper(tab, Medium.FORCED)).isEqualTo("rgb(0, 0, 0)");
    }
  }

  private static String paper(DevTools tab, Medium medium) throws InterruptedException {
    tab.medium(medium);
    return tab.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  /** The skip link, the languages, the contents, then what the page says: as it is written. */
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "en/permissions.html", "en/changes.html"})
  void the_tab_key_goes_through_a_page_as_it_is_read(String page) throws Exception {
    try (PageServer server = PageServer.serving(FILES);
        DevTools tab = Browser.tab()) {
      tab.width(390);
      tab.open(server.address(page));
      int links = Integer.parseInt(tab.evaluate("document.querySelectorAll('a[href]').length"));
      List<String> walked = new ArrayList<>();
      for (int i = 0; i < links; i++) {
        tab.tab();
        walked.add(tab.evaluate(FOCUS));
      }

      assertThat(walked)
          .hasSizeGreaterThan(10)
          .isEqualTo(IntStream.range(0, links).mapToObj(i -> i + " seen").toList());
      assertThat(tab.evaluate("document.querySelector('a[href]').className")).isEqualTo("skip");
    }
  }

  @Test
  void the_skip_link_leads_to_what_the_page_says() throws Exception {
    try (PageServer server = PageServer.serving(FILES);
        DevTools tab = Browser.tab()) {
      tab.open(server.address("en/rights.html"));
      tab.evaluate("document.querySelector('.skip').click()");
      tab.tab();

      assertThat(tab.evaluate("document.querySelector('main').contains(document.activeElement)"))
          .isEqualTo("true");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void words_from_right_to_left_lay_the_page_out_from_the_right(int width) throws Exception {
    try (PageServer server = PageServer.serving(FILES);
        DevTools tab = Browser.tab()) {
      tab.width(width);
      tab.open(server.address("en/shared.html"));
      tab.evaluate(
          "(() => { const root = document.documentElement; root.dir = 'rtl'; root.lang = 'ar';"
              + " document.querySelectorAll('h2, h3, dd, td, p').forEach(e => e.append(' سياسة"
              + " الخصوصية')); })()");

      assertThat(tab.evaluate("document.documentElement.scrollWidth")).isEqualTo("" + width);
      assertThat(tab.evaluate(AT_ITS_RIGHT_EDGE)).isEqualTo("true");
      tab.screenshot(width, 3000, Path.of("target/screenshots/site-rtl-" + width + ".png"));
    }
  }
}
