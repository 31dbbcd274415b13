package io.github.pii4j.policy.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A dated table of tab-separated cells: comments, one line of column names, rows. */
record RuleTable(LocalDate asOf, List<Row> rows) {

  private static final String AS_OF = "# asOf: ";

  static RuleTable parse(String text) {
    LocalDate asOf = null;
    List<String> columns = List.of();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith(AS_OF)) {
        asOf = LocalDate.parse(line.substring(AS_OF.length()));
      } else if (!line.startsWith("#") && columns.isEmpty()) {
        columns = List.of(line.split("\t", -1));
      } else if (!line.startsWith("#")) {
        rows.add(new Row(number, columns, List.of(line.split("\t", -1))));
      }
    }
    if (asOf == null) {
      throw new IllegalArgumentException("the table lacks its date; add a line \"# asOf: …\"");
    }
    return new RuleTable(asOf, rows);
  }

  static String resource(String name) {
    try (InputStream in = RuleTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row, with its line for messages. */
  record Row(int line, List<String> columns, List<String> cells) {

    Row {
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "line " + line + " has " + cells.size() + " cells, not " + columns.size());
      }
    }

    String cell(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("the table lacks the column " + column);
      }
      return cells.get(index);
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
      return Enum.valueOf(type, cell(column).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    <T> void putInto(Map<String, T> all, Function<Row, T> form) {
      T one = formed(form);
      if (all.putIfAbsent(cell("id"), one) != null) {
        throw new IllegalArgumentException("line " + line + ": " + cell("id") + " is taken");
      }
    }

    private <T> T formed(Function<Row, T> form) {
      try {
        return form.apply(this);
      } catch (IllegalArgumentException | DateTimeException wrong) {
        throw new IllegalArgumentException("line " + line + ": " + wrong.getMessage(), wrong);
      }
    }
  }
}
