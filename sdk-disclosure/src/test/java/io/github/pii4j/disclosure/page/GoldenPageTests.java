package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * The pages are those on file, byte for byte.
 *
 * <p>After a wanted change, {@code mvn test -pl sdk-disclosure -am -Dtest=GoldenPageTests
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpii4j.golden.update=true} writes them anew; look at
 * them in a browser before you commit them.
 */
class GoldenPageTests {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/github/pii4j/disclosure/page/golden");

  @Test
  void renders_the_pages_on_file() throws IOException {
    compare(Pages.small());
  }

  /**
   * The versions of a small site: every level that a change can have, and a version without any.
   */
  @Test
  void renders_the_history_and_a_comparison_on_file() throws IOException {
    SortedMap<String, String> pages = Pages.history();
    pages
        .keySet()
        .removeIf(path -> !path.endsWith("changes.html") && !path.contains("2.0.0..2.1.0"));

    assertThat(pages).hasSize(4);
    compare(pages);
  }

  private static void compare(SortedMap<String, String> pages) throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = GOLDEN.resolve(page.getKey());
      if (Boolean.getBoolean("pii4j.golden.update")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.getValue());
      }

      assertThat(page.getValue().getBytes(UTF_8))
          .as(page.getKey())
          .isEqualTo(Files.readAllBytes(file));
    }
  }
}
