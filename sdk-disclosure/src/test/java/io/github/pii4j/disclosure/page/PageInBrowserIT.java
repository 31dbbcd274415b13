package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example's pages in a real browser; the screenshots stay in target/screenshots. */
class PageInBrowserIT {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Map<String, byte[]> PAGES = pages();

  @ParameterizedTest
  @CsvSource({
    "index.html, 320",
    "index.html, 390",
    "index.html, 768",
    "index.html, 1280",
    "en/index.html, 320",
    "en/index.html, 390",
    "en/index.html, 1280"
  })
  void nothing_is_wider_than_the_screen(String page, int width) throws Exception {
    try (PageServer server = PageServer.serving(PAGES);
        DevTools tab = Browser.tab()) {
      tab.open(server.address(page), width);
      tab.screenshot(width, 3200, screenshot(page, width));

      assertThat(tab.pageWidth()).isEqualTo(width);
      assertThat(tab.smallTargets()).as("targets lower than 24 px").isZero();
      assertThat(server.missing()).isEmpty();
    }
  }

  private static Map<String, byte[]> pages() {
    Catalogue catalogue = Catalogue.bundled();
    return DisclosurePages.pages(
        PrivacyPolicy.read(Document.open(PRIVACY.resolve("policy.yaml")), catalogue),
        SdkRegistry.read(Document.open(PRIVACY.resolve("sdks.yaml")), catalogue));
  }

  private static Path screenshot(String page, int width) {
    String name = page.replace("/index.html", "").replace("index.html", "zh");
    return Path.of("target", "screenshots", name + "-" + width + ".png");
  }
}
