package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the style sheet promises to readers, computed from its text. */
class PageStyleTests {

  private static final String CSS = PageStyle.RECEIPT.text();

  @Test
  void has_enough_contrast_in_light_and_dark() {
    assertThat(StyleTokens.light().keySet()).isEqualTo(StyleTokens.dark().keySet());
    assertThat(Contrast.problems("light", "", StyleTokens.light())).isEmpty();
    assertThat(Contrast.problems("dark", "", StyleTokens.dark())).isEmpty();
  }

  /** Black on white is 21, by definition; #777777 on white is the known near miss of 4.48. */
  @Test
  void reckons_contrast_as_wcag_does() {
    Contrast pair = new Contrast("ink", "card", 4.5);

    assertThat(pair.of(Map.of("ink", "#000000", "card", "#ffffff"))).isCloseTo(21, within(1e-9));
    assertThat(pair.of(Map.of("ink", "#777777", "card", "#ffffff"))).isCloseTo(4.478, within(1e-3));
  }

  @Test
  void lays_out_by_logical_directions_only() {
    assertThat(CSS)
        .doesNotContainPattern("(margin|padding|border)-(left|right|top|bottom)")
        .doesNotContainPattern("[{; ](left|right|top|bottom|width|height): ");
  }

  @Test
  void loads_nothing() {
    assertThat(CSS).doesNotContain("url(", "@import", "http");
  }

  @Test
  void serves_print_forced_colours_and_dark_screens() {
    assertThat(CSS)
        .contains("@media print", "(forced-colors: active)", "(prefers-color-scheme: dark)")
        .contains(":focus-visible");
  }

  /** 0.95 of a root of 17 px is 16.15 px. */
  @Test
  void sets_no_text_on_a_screen_below_16_pixels() {
    String screen = CSS.substring(0, CSS.indexOf("@media print"));
    assertThat(screen).contains("font-size: 106.25%");
    Matcher sizes = Pattern.compile("font-size: ([0-9.]+)r?em").matcher(screen);

    assertThat(sizes.results().map(size -> Double.parseDouble(size.group(1))))
        .isNotEmpty()
        .allMatch(size -> size * 17 >= 16);
  }
}
