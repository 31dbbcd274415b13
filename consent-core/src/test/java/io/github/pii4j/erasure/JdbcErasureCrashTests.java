package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.servers.DyingDatabase;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same in a database: the process dies before each statement that writes and each commit. */
class JdbcErasureCrashTests {

  private static final Instant END_OF_KEEPING = Instant.parse("2029-09-30T00:00:00Z");

  @Test
  @Tag("crash")
  void after_a_crash_at_any_write_the_case_comes_to_the_same_end() throws SQLException {
    int writes = writes(0);
    assertThat(writes).isGreaterThan(100);
    for (int at = 1; at <= writes; at++) {
      assertThat(writes(at)).as("crash at %s", at).isEqualTo(at);
    }
  }

  /** How often the first process wrote until it died, if it did. */
  private static int writes(int at) throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:crash-" + at + ";DB_CLOSE_DELAY=-1");
    World world = new World(JdbcErasureStore.of(database).migrate());
    execute(database, "CREATE TABLE effect (id VARCHAR(200))");
    DyingDatabase first = new DyingDatabase(database, at);
    try {
      live(world, first);
      assertEnd(world, database, at);
    } finally {
      execute(database, "SHUTDOWN IMMEDIATELY");
    }
    return first.writes();
  }

  private static void execute(DataSource database, String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  private static ErasureScheduler scheduler(World world, ErasureStore store) {
    return world
        .configured(ErasureScheduler.builder(store))
        .handlers(new Shelf("outside", "identity"), new CountingRows(), world.wages)
        .retention(
            RetentionSchedule.NONE.with(
                world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
        .build();
  }

  /** Wages that are kept for a while, and rows in the store's database. */
  private static void live(World world, DyingDatabase first) {
    world.wages.put(
        WANG,
        new WorkItem("rows-2026", "employment.wage", 9, Optional.of(LocalDate.of(2026, 8, 31))));
    for (int turn = 0; turn < 20; turn++) {
      boolean isDead = first.isDead();
      ErasureStore here = isDead ? world.store : JdbcErasureStore.of(first.dataSource());
      try {
        act(world, scheduler(world, here));
      } catch (DyingDatabase.Death e) {
        assertThat(isDead).as("what comes after does not die").isFalse();
      }
      world.clock.advance(turn < 10 ? Duration.ofDays(2) : Duration.ofMinutes(2));
      if (turn == 10) {
        world.clock.set(END_OF_KEEPING);
      }
    }
  }

  /** What person and host do next, as far as they know how things stand. */
  private static void act(World world, ErasureScheduler scheduler) {
    Optional<CaseId> there = world.store.openCase(scheduler.pseudonym(WANG));
    if (world.store.count().isEmpty()) {
      there = Optional.of(scheduler.submit(WANG).caseId());
    }
    there.ifPresent(
        id -> {
          switch (world.store.find(id).orElseThrow().state()) {
            case RECEIVED -> scheduler.identityProven(id, "login");
            case VERIFIED -> scheduler.confirm(id);
            default -> {}
          }
        });
    scheduler.drain();
  }

  private static void assertEnd(World world, DataSource database, int at) throws SQLException {
    assertThat(world.store.count()).as("crash at %s", at).containsOnlyKeys(CaseState.COMPLETED);
    assertThat(world.store.count().get(CaseState.COMPLETED)).isEqualTo(1);
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(world.store.outbox(9)).isEmpty();
    CaseId id = world.messages.get(0).aggregateId();
    ErasureCase end = world.store.find(id).orElseThrow();
    List<JournalLine> journal = world.store.journal(id);
    assertThat(JournalAudit.head(journal)).contains(end.journal());
    assertThat(World.events(world.scheduler.explain(id), "step.done"))
        .as("crash at %s", at)
        .doesNotHaveDuplicates()
        .hasSize(7);
    assertThat(world.messages)
        .extracting(OutboxMessage::payload)
        .containsAll(journal.stream().map(JournalLine::text).toList());
    assertThat(effects(database)).as("crash at %s", at).containsExactly(id + "/rows/erase/all");
    ErasureCertificate certificate = ErasureCertificate.parse(end.certificate().orElseThrow());
    assertThat(World.verify(certificate)).isEqualTo(CertificateResult.OK);
    assertThat(world.store.subject(id)).isEmpty();
  }

  private static List<String> effects(DataSource database) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement one = connection.createStatement();
        ResultSet rows = one.executeQuery("SELECT id FROM effect")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
