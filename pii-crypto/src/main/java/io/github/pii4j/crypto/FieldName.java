package io.github.pii4j.crypto;

/**
 * The field that values are kept in: the name that its ciphertexts are bound to.
 *
 * <p>Compared character by character, case included. A ciphertext opens only under the names that
 * it was made with, so keep them when the table or column is renamed in the database. Immutable and
 * thread-safe.
 *
 * @param table such as {@code worker}
 * @param column such as {@code citizen_id}
 */
public record FieldName(String table, String column) {

  /**
   * Checks both names.
   *
   * @throws IllegalArgumentException if one is blank, has white space around it or half a surrogate
   *     pair in it
   */
  public FieldName {
    Text.requireName("table", table);
    Text.requireName("column", column);
  }

  /**
   * The field {@code column} of {@code table}.
   *
   * @throws IllegalArgumentException if one is blank, has white space around it or half a surrogate
   *     pair in it
   */
  public static FieldName of(String table, String column) {
    return new FieldName(table, column);
  }

  /** Table, dot, column. */
  @Override
  public String toString() {
    return table + "." + column;
  }
}
