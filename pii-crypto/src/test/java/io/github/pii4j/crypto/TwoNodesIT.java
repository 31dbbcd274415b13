package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.PostgresServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL; what one destroys, the other forgets. */
@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class TwoNodesIT {

  private static final Duration BOUND = Duration.ofSeconds(2);

  @TempDir private Path folder;

  @Test
  void a_person_shredded_in_one_process_does_not_open_in_the_other_after_the_bound()
      throws Exception {
    TestDatabase database = PostgresServer.newDatabase();
    Path keyFile = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(keyFile).close();
    try (Worker here = new Worker(database, keyFile, BOUND)) {
      here.createTables();
      Encrypted<Note> stored = here.own().encrypt(new Note("value"), Fixture.SUBJECT);
      here.insert(17, stored);
      Map<Long, Encrypted<Note>> backup = here.rows();
      try (ChildJvm there = reader(database, keyFile)) {
        assertThat(there.out().readLine()).isEqualTo("ready");
        assertThat(ask(there, stored)).isEqualTo("value");

        Shredding record = here.crypto().subjectKeys().shred(Fixture.SUBJECT);
        wait(here.crypto().subjectKeys().bound());

        assertThat(ask(there, stored)).isEqualTo("SUBJECT_SHREDDED");
        assertThat(ask(there, backup.getOrDefault(17L, stored))).isEqualTo("SUBJECT_SHREDDED");
        assertTheRecordSurvives(database, keyFile, record);
      }
    }
  }

  private static void assertTheRecordSurvives(
      TestDatabase database, Path keyFile, Shredding record) {
    try (Worker restarted = new Worker(database, keyFile, BOUND)) {
      assertThat(restarted.crypto().subjectKeys().isShredded(Fixture.SUBJECT)).isTrue();
      assertThat(restarted.crypto().subjectKeys().shreddings(Instant.EPOCH))
          .containsExactly(record);
      Refusals.assertRefused(
          CryptoError.SUBJECT_SHREDDED,
          () -> restarted.own().encrypt(new Note("value"), Fixture.SUBJECT));
    }
  }

  private static String ask(ChildJvm there, Encrypted<Note> stored) throws IOException {
    there.in().write(stored.text() + "\n");
    there.in().flush();
    return there.out().readLine();
  }

  private static ChildJvm reader(TestDatabase database, Path keyFile) throws IOException {
    return ChildJvm.run(
        ReadingHost.class,
        database.url(),
        database.user(),
        database.password(),
        keyFile.toString(),
        BOUND.toString());
  }

  private static void wait(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
