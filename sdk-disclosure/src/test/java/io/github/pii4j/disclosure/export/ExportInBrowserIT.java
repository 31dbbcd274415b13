package io.github.pii4j.disclosure.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.page.Browser;
import io.github.pii4j.disclosure.page.DevTools;
import io.github.pii4j.disclosure.page.PageServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The exported table in a real browser, as cards and as a table: it is never wider than the screen,
 * and axe-core finds no barrier. Screenshots stay in target/screenshots.
 */
class ExportInBrowserIT {

  private static final List<String> NAMES = List.of("sdks.en.html", "sdks.zh.html");

  @ParameterizedTest
  @ValueSource(ints = {320, 1280, 2000})
  void the_table_fits_and_has_no_barrier(int width) throws Exception {
    try (PageServer server = PageServer.serving(pages());
        DevTools tab = Browser.tab()) {
      for (String name : NAMES) {
        tab.open(server.address(name), width);

        assertThat(tab.pageWidth()).as(name).isEqualTo(width);
        assertThat(tab.barriers()).as(name).isEmpty();
      }
      Path shot = Path.of("target", "screenshots", "export-sdks.zh.html-" + width + ".png");
      tab.screenshot(width, 1600, shot);

      assertThat(server.missing()).isEmpty();
    }
  }

  private static Map<String, byte[]> pages() {
    Map<String, byte[]> pages = new TreeMap<>();
    for (String language : List.of("en", "zh")) {
      RegistryExport export =
          RegistryExport.builder(Registries.example())
              .language(Locale.forLanguageTag(language))
              .day(LocalDate.parse("2026-11-26"))
              .build();
      pages.put("sdks." + language + ".html", export.as(ExportFormat.HTML).text().getBytes(UTF_8));
    }
    return pages;
  }
}
