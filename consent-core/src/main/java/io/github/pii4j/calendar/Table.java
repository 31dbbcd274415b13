package io.github.pii4j.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A dated table of tab-separated cells: comments, one line of column names, rows. */
record Table(LocalDate asOf, List<List<String>> rows) {

  private static final String AS_OF = "# asOf: ";

  /** Reads the table from a resource beside this class. */
  static Table read(String resource) {
    return parse(text(resource));
  }

  private static Table parse(String text) {
    List<String> lines = text.lines().toList();
    List<List<String>> rows =
        lines.stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> List.of(line.split("\t", -1)))
            .toList();
    return new Table(asOf(lines), rows);
  }

  <T> List<T> map(Function<List<String>, T> row) {
    return rows.stream().map(row).toList();
  }

  private static LocalDate asOf(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(AS_OF))
        .map(line -> LocalDate.parse(line.substring(AS_OF.length())))
        .findFirst()
        .orElseThrow();
  }

  private static String text(String resource) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
