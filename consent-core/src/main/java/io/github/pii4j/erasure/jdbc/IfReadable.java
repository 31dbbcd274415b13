package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.ErasureException;
import io.github.pii4j.sql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * Reads one row of many, where one that is damaged, or was written by a newer release, must not
 * hide the others.
 *
 * @param reader of a row that is as it should be
 */
record IfReadable<R>(Session.RowReader<R> reader) implements Session.RowReader<Optional<R>> {

  @Override
  public Optional<R> read(ResultSet row) throws SQLException {
    try {
      return Optional.of(reader.read(row));
    } catch (ErasureException e) {
      if (e.code() != ErasureException.Code.UNREADABLE) {
        throw e;
      }
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
