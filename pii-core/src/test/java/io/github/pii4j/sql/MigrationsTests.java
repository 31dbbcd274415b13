package io.github.pii4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MigrationsTests {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-26T08:00:00.000001Z"));

  private final DataSource database = H2.newDatabase();

  @Test
  void runs_every_script_once() throws SQLException {
    migrate("released", 1);
    migrate("released", 1);

    assertThat(numberOf("SELECT COUNT(*) FROM first_one")).isEqualTo(1);
  }

  @Test
  void runs_what_a_newer_release_adds() throws SQLException {
    migrate("released", 1);
    migrate("longer", 2);

    assertThat(numberOf("SELECT COUNT(*) FROM first_one")).isEqualTo(1);
    assertThat(numberOf("SELECT COUNT(*) FROM second_one")).isZero();
  }

  @Test
  void records_the_checksum_of_the_text_and_the_time() throws SQLException {
    migrate("released", 1);

    assertThat(numberOf("SELECT applied_at FROM zeisig_migration WHERE number = 1"))
        .isEqualTo(1795680000000001L);
    assertThat(
            numberOf(
                "SELECT COUNT(*) FROM zeisig_migration WHERE checksum ="
                    + " '"
                    + new Script(1, textOfTheFirst()).checksum()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void line_ends_make_no_difference() {
    Script unix = new Scripts(getClass(), "/db/released", 1).scripts("H2").get(0);
    Script windows = new Script(1, textOfTheFirst().replace("\n", "\r\n"));

    assertThat(windows.checksum()).isEqualTo(unix.checksum());
  }

  @Test
  void refuses_a_script_that_was_edited_after_it_was_applied() throws SQLException {
    migrate("released", 1);

    assertThatThrownBy(() -> migrate("edited", 1))
        .isInstanceOfSatisfying(
            MigrationException.class,
            e -> assertThat(e.code()).isEqualTo(MigrationException.Code.CHANGED_SCRIPT))
        .hasMessageContaining("script 1")
        .hasMessageContaining("zeisig_migration");
  }

  @Test
  void refuses_a_database_that_a_newer_release_made() throws SQLException {
    migrate("longer", 2);

    assertThatThrownBy(() -> migrate("released", 1))
        .isInstanceOfSatisfying(
            MigrationException.class,
            e -> assertThat(e.code()).isEqualTo(MigrationException.Code.NEWER_DATABASE))
        .hasMessageContaining("script 2");
  }

  @Test
  void refuses_a_database_that_there_are_no_scripts_for() {
    assertThatThrownBy(() -> new Scripts(getClass(), "/db/released", 1).scripts("Zeisig 9"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("there are no scripts for Zeisig 9, only for H2, MariaDB, MySQL, PostgreSQL");
  }

  @Test
  void a_script_that_failed_is_run_again_and_not_the_one_before() throws SQLException {
    assertThatThrownBy(() -> migrate("halved", 2)).isInstanceOf(SQLException.class);

    migrate("longer", 2);

    assertThat(numberOf("SELECT COUNT(*) FROM first_one")).isEqualTo(1);
    assertThat(numberOf("SELECT MAX(number) FROM zeisig_migration")).isEqualTo(2);
  }

  @Test
  void nodes_that_start_at_once_take_turns() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> start =
          () -> {
            migrate("longer", 2);
            return true;
          };
      List<Future<Boolean>> started =
          nodes.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList());
      for (Future<Boolean> node : started) {
        assertThat(node.get()).isTrue();
      }
    } finally {
      nodes.shutdownNow();
    }

    assertThat(numberOf("SELECT COUNT(*) FROM first_one")).isEqualTo(1);
  }

  private static String textOfTheFirst() {
    return """
        -- The first one.
        CREATE TABLE IF NOT EXISTS first_one (x INT NOT NULL); -- with a remark; and a semicolon
        INSERT INTO first_one VALUES (1);
        """;
  }

  private void migrate(String folder, int count) throws SQLException {
    new Migrations("zeisig", new Scripts(getClass(), "/db/" + folder, count)).run(database, CLOCK);
  }

  private long numberOf(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new Session(connection, Session.Ending.OURS).number(sql);
    }
  }
}
