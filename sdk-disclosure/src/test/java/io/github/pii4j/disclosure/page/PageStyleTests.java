package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the style sheet promises to readers, computed from its text. */
class PageStyleTests {

  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final String CSS = PageStyle.RECEIPT.text();

  /** WCAG 2.2, 1.4.3 for texts (4.5) and 1.4.11 for edges that carry meaning (3). */
  @ParameterizedTest
  @CsvSource({
    "ink, paper, 4.5",
    "ink, card, 4.5",
    "ink, accent-soft, 4.5",
    "ink, warn-soft, 4.5",
    "quiet, paper, 4.5",
    "quiet, card, 4.5",
    "quiet, warn-soft, 4.5",
    "accent, paper, 4.5",
    "accent, card, 4.5",
    "warn, warn-soft, 4.5",
    "warn, card, 3",
    "stop, card, 4.5",
    "stop, accent-soft, 4.5",
    "go, card, 4.5",
    "go, accent-soft, 4.5",
    "edge, card, 3",
    "edge, paper, 3"
  })
  void has_enough_contrast_in_light_and_dark(String text, String ground, double least) {
    Map<String, String> light = tokens(CSS.substring(0, CSS.indexOf("@media")));
    Map<String, String> dark =
        tokens(CSS.substring(CSS.indexOf("@media"), CSS.indexOf("*, *::before")));

    assertThat(light.keySet()).isEqualTo(dark.keySet());
    assertThat(contrast(light, text, ground)).isGreaterThanOrEqualTo(least);
    assertThat(contrast(dark, text, ground)).isGreaterThanOrEqualTo(least);
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

  private static Map<String, String> tokens(String css) {
    Map<String, String> tokens = new LinkedHashMap<>();
    TOKEN.matcher(css).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
    return tokens;
  }

  private static double contrast(Map<String, String> tokens, String one, String other) {
    double a = luminance(Objects.requireNonNull(tokens.get(one)));
    double b = luminance(Objects.requireNonNull(tokens.get(other)));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
