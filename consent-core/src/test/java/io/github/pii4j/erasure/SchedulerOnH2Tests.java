package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class SchedulerOnH2Tests {

  @Test
  void a_case_in_a_database_is_completed_in_part_and_then_wholly() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:scheduler-on-h2;DB_CLOSE_DELAY=-1");
    World world = new World(JdbcErasureStore.of(database).migrate());
    world.search.locality = Locality.SAME_DATABASE;
    LocalDate since = LocalDate.of(2026, 8, 31);
    world.wages.put(
        World.WANG, new WorkItem("rows-2026", "employment.wage", 9, Optional.of(since)));
    RetentionRule rule = RetentionRule.china("cn.wage.migrant-ledger");
    world.scheduler =
        world.builder().retention(RetentionSchedule.NONE.with(world.wages.id(), rule)).build();

    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    world.clock.set(Instant.parse("2029-09-30T00:00:00Z"));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(World.WANG)).isEmpty();
    assertThat(world.store.subject(id)).isEmpty();
    assertThat(world.store.outbox(9)).isEmpty();
    assertThat(JournalAudit.head(world.store.journal(id)))
        .contains(world.store.find(id).orElseThrow().journal());
  }
}
