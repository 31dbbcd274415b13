package io.github.pii4j.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailureTests {

  /** What 1,200 nodes that made the same tables at once met on PostgreSQL 15, H2 and MariaDB. */
  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P07", "42710", "42S01", "40001", "40P01", "90131"})
  void two_nodes_that_make_one_table_are_a_race(String state) {
    assertThat(SqlFailure.isRaceOfTables(new SQLException("", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42601", "42501", "42P01", "40003", "08006"})
  void what_another_attempt_cannot_mend_is_none(String state) {
    assertThat(SqlFailure.isRaceOfTables(new SQLException("", state))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"HYT00, 50200", "55P03, 0", "HY000, 1205"})
  void every_database_has_its_own_word_for_a_lock_that_took_too_long(String state, int code) {
    assertThat(SqlFailure.isLockTimeout(new SQLException("", state, code))).isTrue();
  }

  @Test
  void the_message_of_the_driver_is_not_passed_on() {
    SQLException failure = new SQLException("Key (name)=(Zeisig) already exists", "23505", 7);

    assertThat(SqlFailure.withoutValues(failure).getMessage())
        .isEqualTo("SQLException, SQLState 23505, vendor code 7");
  }
}
