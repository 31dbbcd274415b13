package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What of the colours lies on what, and how far apart they must be.
 *
 * @param above the token of the text or edge
 * @param ground the token of what it lies on
 * @param least the ratio of WCAG 2.2: 4.5 for text (1.4.3), 3 for edges that carry meaning (1.4.11)
 */
record Contrast(String above, String ground, double least) {

  static final List<Contrast> ALL =
      Stream.of(
              text("ink", "paper", "card", "accent-soft", "warn-soft"),
              text("quiet", "paper", "card", "warn-soft"),
              text("accent", "paper", "card"),
              text("warn", "warn-soft", "card"),
              text("stop", "card", "accent-soft"),
              text("go", "card", "accent-soft"),
              Stream.of(new Contrast("edge", "card", 3), new Contrast("edge", "paper", 3)))
          .flatMap(pairs -> pairs)
          .toList();

  private static Stream<Contrast> text(String above, String... grounds) {
    return Stream.of(grounds).map(ground -> new Contrast(above, ground, 4.5));
  }

  /** What is too close in a set of colours. */
  static Stream<Message> problems(
      String scheme, String schemeInChinese, Map<String, String> tokens) {
    return ALL.stream()
        .filter(pair -> pair.of(tokens) < pair.least())
        .map(pair -> pair.problem(scheme, schemeInChinese, tokens));
  }

  /** The ratio, from 1 to 21. */
  double of(Map<String, String> tokens) {
    double a = luminance(Objects.requireNonNull(tokens.get(above), above));
    double b = luminance(Objects.requireNonNull(tokens.get(ground), ground));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private Message problem(String scheme, String schemeInChinese, Map<String, String> tokens) {
    String found = BigDecimal.valueOf(of(tokens)).setScale(2, RoundingMode.DOWN).toPlainString();
    return new Message(
        above
            + " on "
            + ground
            + " ("
            + scheme
            + ") has a contrast of "
            + found
            + "; WCAG 2.2 asks for "
            + least
            + ": make one darker or the other lighter",
        schemeInChinese
            + "模式下 "
            + above
            + " 在 "
            + ground
            + " 上的对比度为 "
            + found
            + "；WCAG 2.2 要求 "
            + least
            + "，请调深或调浅其中一种颜色");
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
