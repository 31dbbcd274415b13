package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example's pages in a real browser; the screenshots stay in target/screenshots. */
class PageInBrowserIT {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Pattern MEASURED =
      Pattern.compile("<output>scroll=(\\d+) client=(\\d+) small=(\\d+)</output>");

  @TempDir Path profile;

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
    Browser browser = Browser.orSkip(profile);
    try (PageServer server = PageServer.serving(pages())) {
      String frame = server.frame(page, width, 3200);

      Matcher measured = MEASURED.matcher(browser.domOf(frame));
      browser.screenshot(frame, Math.max(width, 500), 3200, screenshot(page, width));

      assertThat(measured.find()).as("the page loaded and was measured").isTrue();
      assertThat(Integer.parseInt(measured.group(2))).isEqualTo(width);
      assertThat(Integer.parseInt(measured.group(1))).isLessThanOrEqualTo(width);
      assertThat(measured.group(3)).as("targets lower than 24 px").isEqualTo("0");
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
