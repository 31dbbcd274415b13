package io.github.pii4j.crypto.jdbc;

import java.util.regex.Pattern;

/**
 * The statements on a host's table. Names come from the host's code and not from its users; they
 * are held to the form of a name all the same.
 */
record ColumnSql(String table, String key, String subject, String value) {

  private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]+\"|`[^`]+`)";
  private static final Pattern COLUMN = Pattern.compile(NAME);
  private static final Pattern TABLE = Pattern.compile(NAME + "(?:\\." + NAME + "){0,2}");

  ColumnSql {
    require("table", TABLE, table);
    require("key column", COLUMN, key);
    require("subject column", COLUMN, subject);
    require("value column", COLUMN, value);
  }

  /** Key, subject and value of the first rows. */
  String firstPage(int limit) {
    return page("", limit);
  }

  /** The same of the rows after a key. */
  String nextPage(int limit) {
    return page(" AND " + key + " > ?", limit);
  }

  /** Of no row: to learn the types of the columns. */
  String types() {
    return "SELECT " + columns() + " FROM " + table + " WHERE 1 = 0";
  }

  /** New value, key, old value. */
  String replace() {
    return "UPDATE " + table + " SET " + value + " = ? WHERE " + key + " = ? AND " + value + " = ?";
  }

  String count() {
    return "SELECT COUNT(" + value + ") FROM " + table;
  }

  private String page(String after, int limit) {
    return "SELECT "
        + columns()
        + (" FROM " + table)
        + (" WHERE " + value + " IS NOT NULL" + after)
        + (" ORDER BY " + key + " LIMIT " + limit);
  }

  private String columns() {
    return String.join(", ", key, subject, value);
  }

  private static void require(String what, Pattern form, String name) {
    if (!form.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the " + what + " is no name; one with other characters is quoted as the database does");
    }
  }
}
