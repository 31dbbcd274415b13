package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every page against the HTML living standard, by the Nu Html Checker: the set of the example in
 * both languages, with its history, comparison and frozen versions, and every page on file, which
 * are those of one page and of receipts.
 */
class HtmlValidityTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Path FILED =
      Path.of("src/test/resources/io/github/pii4j/disclosure/page/golden");

  @Test
  void every_page_is_valid() throws Exception {
    Map<String, byte[]> pages = new TreeMap<>(filed());
    DisclosureSite.builder(Publication.in(PRIVACY, Catalogue.bundled()))
        .earlier(Publication.in(PRIVACY.resolve("versions/1.0.0"), Catalogue.bundled()))
        .build()
        .files()
        .forEach((path, content) -> pages.put("site/" + path, content));
    pages.keySet().removeIf(path -> !path.endsWith(".html"));

    assertThat(pages)
        .hasSizeGreaterThanOrEqualTo(26)
        .containsKeys("site/changes.html", "site/en/versions/1.0.0.html", "receipt-zh.html");
    assertThat(NuChecker.complaintsAbout(pages)).isEmpty();
  }

  /** What the other proves, it proves only if this finds what it must. */
  @Test
  void mistakes_would_be_found() throws Exception {
    String html =
        "<!doctype html><html lang=en><title>T</title><p id=a>x<p id=a>y</section><img src=z>"
            + "<table><tr><td role=cell>1</table><a href='javascript:\u0001'>k</a>";

    assertThat(NuChecker.complaintsAbout(Map.of("a.html", html.getBytes(UTF_8))))
        .anyMatch(one -> one.startsWith("a.html:1") && one.contains("Duplicate ID"))
        .anyMatch(one -> one.contains("Stray end tag"))
        .anyMatch(one -> one.contains("“img”") && one.contains("“alt”"))
        .anyMatch(one -> one.contains("“role”"));
  }

  private static Map<String, byte[]> filed() throws IOException {
    Map<String, byte[]> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FILED)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".html")) {
          pages.put(FILED.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return pages;
  }
}
