package io.github.pii4j.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One or more published or invented values of every type that prints some of itself. */
record Samples(String type, String text, String canonical, String masked) {

  private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)(?:,|$)");

  static Stream<Samples> all() {
    try (InputStream in = Samples.class.getResourceAsStream("samples.csv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines().skip(1).map(Samples::row).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Samples row(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cell.find() && cells.size() < 4) {
      if (cell.group(1) != null) {
        cells.add(cell.group(1));
        cell.region(Math.min(cell.end() + 1, line.length()), line.length());
      } else {
        cells.add(cell.group(2));
      }
    }
    return new Samples(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
  }

  @SuppressWarnings("unchecked") // No sample is of a secret, and all else is revealed.
  PiiType<Pii> piiType() {
    return (PiiType<Pii>) PiiFormats.standard().type(type).orElseThrow();
  }

  Pii value() {
    return piiType().parse(text);
  }

  /** What the mask does not show. */
  String hidden() {
    int filler = masked.indexOf("****");
    int tail = masked.length() - filler - 4;
    boolean ends =
        masked.indexOf("****", filler + 4) < 0 && canonical.endsWith(masked.substring(filler + 4));
    return ends ? canonical.substring(filler, canonical.length() - tail) : canonical;
  }

  @Override
  public String toString() {
    return type + " " + masked;
  }
}
