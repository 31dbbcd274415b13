package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts as of a day: lines of cells between tabs, after comments of which one says {@code # asOf:
 * 2026-11-01}, and a line that names the columns.
 *
 * @param asOf the day on which the facts were right
 * @param rows the lines, each of them its cells
 */
record DatedLines(LocalDate asOf, List<List<String>> rows) {

  private static final String AS_OF = "# asOf:";

  /** The edition in this jar. */
  static DatedLines bundled(String resource, int columns) {
    try (InputStream in = DatedLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return read(resource, new StringReader(new String(in.readAllBytes(), UTF_8)), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Another edition, which is read to its end and closed.
   *
   * @throws IllegalArgumentException if it cannot be understood; names the line
   * @throws UncheckedIOException if reading fails
   */
  static DatedLines read(String name, Reader edition, int columns) {
    try (BufferedReader in = new BufferedReader(edition)) {
      return of(name, in.lines().toList(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatedLines of(String name, List<String> lines, int columns) {
    LocalDate asOf = null;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(AS_OF)) {
        asOf = date(name, i + 1, line.substring(AS_OF.length()).strip());
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        rows.add(cells(name, i + 1, line, columns));
      }
    }
    return new DatedLines(required(name, asOf), withoutHeading(name, rows));
  }

  private static LocalDate required(String name, @Nullable LocalDate asOf) {
    if (asOf == null) {
      throw new IllegalArgumentException(
          name + ": a comment \"# asOf: 2026-11-01\" must say of which day the table is");
    }
    return asOf;
  }

  private static List<List<String>> withoutHeading(String name, List<List<String>> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(name + ": a line must name the columns");
    }
    return List.copyOf(rows.subList(1, rows.size()));
  }

  private static LocalDate date(String name, int line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + ":" + line + ": write the day as 2026-11-01", e);
    }
  }

  private static List<String> cells(String name, int line, String text, int columns) {
    List<String> cells = List.of(text.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          name + ":" + line + ": " + cells.size() + " cells between tabs, not " + columns);
    }
    return cells;
  }
}
