package io.github.pii4j.erasure.jdbc;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A statement that inserts or changes one row, by all its parameters, and how PostgreSQL is told to
 * do the same within a larger one, or for many rows.
 *
 * @param one with a parameter for each column
 * @param part the same for PostgreSQL, to which a condition may be added
 * @param many with an array for each column: at 32 rows it takes the server half of the time that
 *     as many statements in a batch take; a condition may be added, too
 * @param types of the columns in PostgreSQL
 */
record RowStatement(String one, String part, String many, List<String> types) {

  /** A column of a table. */
  private record Column(String name, String type) {

    /** Reads {@code name type, name type}. */
    static List<Column> list(String text) {
      return Stream.of(text.split(", ", -1))
          .map(column -> column.split(" ", -1))
          .map(words -> new Column(words[0], words[1]))
          .toList();
    }
  }

  static RowStatement insert(String table, String columns) {
    List<Column> all = Column.list(columns);
    String names = all.stream().map(Column::name).collect(Collectors.joining(", "));
    String begin = "INSERT INTO " + table + " (" + names + ") ";
    String marks = String.join(", ", Collections.nCopies(all.size(), "?"));
    return new RowStatement(
        begin + "VALUES (" + marks + ")",
        begin + "SELECT " + typed(all),
        begin + "SELECT * FROM " + arrays(all),
        types(all));
  }

  /** Changes {@code set} where all of {@code key} is as given. */
  static RowStatement update(String table, String set, String key) {
    List<Column> changed = Column.list(set);
    List<Column> all = Stream.concat(changed.stream(), Column.list(key).stream()).toList();
    List<String> assigned = terms(all, "", " = ?");
    List<String> joined = terms(all, "", " = v.c");
    List<String> found = terms(all, "t.", " = v.c");
    int size = changed.size();
    String one =
        "UPDATE "
            + table
            + " SET "
            + String.join(", ", assigned.subList(0, size))
            + " WHERE "
            + String.join(" AND ", assigned.subList(size, all.size()));
    String many =
        "UPDATE "
            + table
            + " t SET "
            + String.join(", ", joined.subList(0, size))
            + " FROM "
            + arrays(all)
            + " WHERE "
            + String.join(" AND ", found.subList(size, all.size()));
    return new RowStatement(one, one, many, types(all));
  }

  boolean isInsert() {
    return one.startsWith("INSERT");
  }

  /** What lets {@link #part} and {@link #many} be done only if a condition holds. */
  String conditioned(String condition) {
    return (isInsert() ? " WHERE " : " AND ") + condition;
  }

  private static String typed(List<Column> columns) {
    return columns.stream().map(column -> "?::" + column.type).collect(Collectors.joining(", "));
  }

  private static List<String> terms(List<Column> columns, String before, String after) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> before + columns.get(i).name + after + (after.endsWith("c") ? i : ""))
        .toList();
  }

  /** A row for each index of the arrays, with the columns {@code c0, c1, ...}. */
  private static String arrays(List<Column> columns) {
    String arrays =
        columns.stream()
            .map(column -> "?::" + column.type + "[]")
            .collect(Collectors.joining(", "));
    String names =
        IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    return "unnest(" + arrays + ") AS v (" + names + ")";
  }

  private static List<String> types(List<Column> columns) {
    return columns.stream().map(Column::type).toList();
  }
}
