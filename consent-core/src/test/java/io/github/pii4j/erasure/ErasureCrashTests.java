package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process dies before or after each write of one case, and the next one comes to its end. */
class ErasureCrashTests {

  private static final Instant END_OF_KEEPING = Instant.parse("2029-09-30T00:00:00Z");

  @Tag("crash")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void after_a_crash_at_any_write_the_case_comes_to_the_same_end(boolean isBefore) {
    int writes = writesWithoutCrash();
    assertThat(writes).isGreaterThan(30);
    for (int at = 1; at <= writes; at++) {
      World world = world();
      CrashingStore.Fuse fuse = new CrashingStore.Fuse(at, isBefore);

      live(world, new CrashingStore(world.store, fuse));

      assertThat(fuse.writes).as("crash at %s", at).isGreaterThanOrEqualTo(at);
      assertEnd(world, at);
    }
  }

  private static int writesWithoutCrash() {
    World world = world();
    CrashingStore.Fuse fuse = new CrashingStore.Fuse(-1, false);
    live(world, new CrashingStore(world.store, fuse));
    assertEnd(world, -1);
    return fuse.writes;
  }

  /** Wages that are kept for a while; the search index in the store's database. */
  private static World world() {
    World world = new World();
    world.search.locality = Locality.SAME_DATABASE;
    world.wages.put(
        WANG,
        new WorkItem("rows-2026", "employment.wage", 9, Optional.of(LocalDate.of(2026, 8, 31))));
    return world;
  }

  private static ErasureScheduler scheduler(World world, ErasureStore store) {
    SchedulerBuilder builder = ErasureScheduler.builder(store);
    return world
        .configured(builder)
        .handlers(world.search, world.wages, world.account)
        .retention(
            RetentionSchedule.NONE.with(
                world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
        .build();
  }

  private static void live(World world, ErasureStore store) {
    ErasureStore here = store;
    for (int turn = 0; turn < 60; turn++) {
      try {
        act(world, scheduler(world, here));
      } catch (CrashingStore.Crash e) {
        here = world.store; // the process that comes after has a fuse no more
      }
      world.clock.advance(turn < 40 ? Duration.ofHours(12) : Duration.ofMinutes(2));
      if (turn == 40) {
        world.clock.set(END_OF_KEEPING);
      }
    }
  }

  /** What person and host do next, as far as they know how things stand. */
  private static void act(World world, ErasureScheduler scheduler) {
    Optional<CaseId> there = world.store.openCase(scheduler.pseudonym(WANG));
    if (world.store.count().isEmpty()) {
      scheduler.submit(WANG);
    }
    there.ifPresent(
        id -> {
          switch (scheduler.explain(id).state()) {
            case RECEIVED -> scheduler.identityProven(id, "login");
            case VERIFIED -> scheduler.confirm(id);
            default -> {}
          }
        });
    scheduler.drain();
  }

  private static void assertEnd(World world, int at) {
    assertThat(world.store.count()).as("crash at %s", at).containsOnlyKeys(CaseState.COMPLETED);
    assertThat(world.store.count().get(CaseState.COMPLETED)).isEqualTo(1);
    assertThat(world.account.of(WANG)).isEmpty();
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(world.search.of(WANG)).isEmpty();
    assertThat(world.store.outbox(9)).isEmpty();
    CaseId id = world.messages.get(0).aggregateId();
    ErasureCase end = world.store.find(id).orElseThrow();
    List<JournalLine> journal = world.store.journal(id);
    assertThat(JournalAudit.head(journal)).contains(end.journal());
    assertThat(done(journal)).as("crash at %s", at).doesNotHaveDuplicates().hasSize(9);
    assertThat(world.messages).extracting(OutboxMessage::payload).containsAll(texts(journal));
    ErasureCertificate certificate = ErasureCertificate.parse(end.certificate().orElseThrow());
    assertThat(World.verify(certificate)).isEqualTo(CertificateResult.OK);
    assertThat(world.store.subject(id)).isEmpty();
  }

  private static List<String> texts(List<JournalLine> journal) {
    return journal.stream().map(JournalLine::text).toList();
  }

  private static List<String> done(List<JournalLine> journal) {
    return journal.stream()
        .filter(line -> line.event().equals("step.done"))
        .map(
            line ->
                JsonReading.read(
                    line.text(), json -> json.object("about").orElseThrow().text("step")))
        .toList();
  }
}
