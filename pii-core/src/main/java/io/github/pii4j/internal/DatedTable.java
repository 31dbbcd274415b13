package io.github.pii4j.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the world as of a day: lines of cells between tabs, after comments of which one says
 * {@code # asOf: 2026-04-30}, and a line that names the columns.
 *
 * @param asOf the day on which the facts were right
 * @param rows the lines
 */
public record DatedTable(LocalDate asOf, List<Row> rows) {

  private static final String AS_OF = "# asOf:";
  private static final int MOST_ROWS = 1_000_000;

  /** The edition in this jar, beside {@code neighbour}. */
  public static DatedTable bundled(Class<?> neighbour, String resource, int columns) {
    try (InputStream in = neighbour.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + resource);
      }
      return read(resource, new StringReader(new String(in.readAllBytes(), UTF_8)), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A host's own edition.
   *
   * @param name what to call it in messages
   * @throws IllegalArgumentException if it cannot be understood; names the line
   * @throws UncheckedIOException if reading fails
   */
  public static DatedTable read(String name, Reader reader, int columns) {
    try (BufferedReader lines = new BufferedReader(reader)) {
      return read(name, lines, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatedTable read(String name, BufferedReader lines, int columns)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    LocalDate asOf = null;
    boolean headed = false;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith(AS_OF)) {
        asOf = date(name, number, line.substring(AS_OF.length()).strip());
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        if (headed) {
          rows.add(row(name, number, line, columns));
        }
        headed = true;
      }
    }
    return new DatedTable(required(name, asOf), List.copyOf(limited(name, rows)));
  }

  private static LocalDate required(String name, @Nullable LocalDate asOf) {
    if (asOf == null) {
      throw new IllegalArgumentException(
          name + ": a comment \"# asOf: 2026-01-31\" must say of which day the table is");
    }
    return asOf;
  }

  private static List<Row> limited(String name, List<Row> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(name + ": more than " + MOST_ROWS + " rows");
    }
    return rows;
  }

  private static LocalDate date(String name, int line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          name + ":" + line + ": write the day as 2026-01-31, not \"" + text + "\"", e);
    }
  }

  private static Row row(String name, int line, String text, int columns) {
    String[] cells = text.split("\t", -1);
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          name + ":" + line + ": " + cells.length + " cells between tabs, not " + columns);
    }
    return new Row(name, line, List.of(cells));
  }

  /**
   * One line.
   *
   * @param table the name of the table, for messages
   * @param line its number, from 1
   * @param cells its cells
   */
  public record Row(String table, int line, List<String> cells) {

    /** The text in a cell. */
    public String text(int column) {
      return cells.get(column);
    }

    /**
     * The number in a cell.
     *
     * @throws IllegalArgumentException if there is none from {@code least} to {@code most}
     */
    public int number(int column, int least, int most) {
      String text = cells.get(column);
      if (text.matches("[0-9]{1,9}")) {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw refusal(column, "a number from " + least + " to " + most);
    }

    /** An exception that says what is allowed in a cell. */
    public IllegalArgumentException refusal(int column, String allowed) {
      return new IllegalArgumentException(
          table
              + ":"
              + line
              + ": column "
              + (column + 1)
              + " must be "
              + allowed
              + ", not \""
              + cells.get(column)
              + "\"");
    }
  }
}
