package io.github.pii4j.crypto.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.crypto.servers.H2Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnSqlTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worker",
        "hr.worker",
        "db.hr.worker",
        "\"Order\"",
        "hr.\"or;der\"",
        "`order`",
        "工人"
      })
  void takes_names_as_the_database_writes_them(String table) {
    assertThat(new ColumnSql(table, "id", "account", "citizen_id").count())
        .isEqualTo("SELECT COUNT(citizen_id) FROM " + table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "worker w",
        "worker;",
        "a.b.c.d",
        "\"a\"b\"",
        "w--",
        "(select 1)",
        "1st",
        "a.",
        "''"
      })
  void refuses_what_is_no_name_and_does_not_repeat_it(String table) {
    assertThatThrownBy(() -> new ColumnSql(table, "id", "account", "citizen_id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the table is no name; one with other characters is quoted as the database does");
  }

  @Test
  void the_builder_names_everything_that_is_missing() {
    assertThatThrownBy(
            () -> JdbcEncryptedColumn.on(H2Databases.inMemory().pool(1)).key("id").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the column is not complete; still to call: table(String), subject(String),"
                + " value(String)");
  }
}
