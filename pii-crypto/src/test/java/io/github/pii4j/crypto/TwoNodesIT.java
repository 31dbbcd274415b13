package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.crypto.servers.NeedsServer;
import io.github.pii4j.crypto.servers.PostgresDump;
import io.github.pii4j.crypto.servers.PostgresServer;
import io.github.pii4j.crypto.servers.TestDatabase;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL; what one destroys, the other forgets. */
@NeedsServer(NeedsServer.Kind.POSTGRESQL)
class TwoNodesIT {

  private static final Duration BOUND = Duration.ofSeconds(2);
  private static final long ERASED = 17;
  private static final SubjectId ERASED_PERSON = Worker.subject(ERASED);
  private static final Map<Long, String> NOTES =
      Map.of(ERASED, "of 17", 18L, "of 18", 19L, "of 19");

  @TempDir private Path folder;

  private final TestDatabase database = PostgresServer.newDatabase();
  private Path keyFile;

  @BeforeEach
  void createKeyFile() {
    keyFile = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(keyFile).close();
  }

  @Test
  void a_person_shredded_in_one_process_does_not_open_in_the_other_after_the_bound()
      throws Exception {
    try (Worker here = workerWithRows();
        ChildJvm there = reader()) {
      assertEveryRowOpens(there);

      Shredding record = here.crypto().subjectKeys().shred(ERASED_PERSON);
      Waiting.spin(here.crypto().subjectKeys().bound().toNanos());

      assertOnlyTheOthersOpen(there);
      assertTheRecordSurvives(record);
    }
  }

  @Test
  void a_restored_backup_of_the_table_brings_back_all_but_the_person_who_was_shredded()
      throws Exception {
    try (Worker here = workerWithRows();
        ChildJvm there = reader()) {
      assertEveryRowOpens(there);
      Map<Long, Encrypted<Note>> before = here.rows();
      PostgresDump backup = PostgresDump.of(database, "worker", folder);
      assertThat(backup.text()).contains(here.row(ERASED).text()).doesNotContain("pii4j");

      Shredding record = here.crypto().subjectKeys().shred(ERASED_PERSON);
      here.dropTable();
      assertThatThrownBy(here::rows).hasStackTraceContaining("\"worker\" does not exist");
      backup.restore(database);
      Waiting.spin(here.crypto().subjectKeys().bound().toNanos());

      assertThat(here.rows()).isEqualTo(before);
      assertOnlyTheOthersOpen(there);
      assertTheRecordSurvives(record);
    }
  }

  private Worker workerWithRows() {
    Worker worker = worker();
    worker.createTables();
    NOTES.forEach(
        (id, note) -> worker.insert(id, worker.own().encrypt(new Note(note), Worker.subject(id))));
    return worker;
  }

  private static void assertEveryRowOpens(ChildJvm there) throws IOException {
    for (Map.Entry<Long, String> row : NOTES.entrySet()) {
      assertThat(ask(there, row.getKey())).isEqualTo(row.getValue());
    }
  }

  private static void assertOnlyTheOthersOpen(ChildJvm there) throws IOException {
    for (Map.Entry<Long, String> row : NOTES.entrySet()) {
      String answer = row.getKey() == ERASED ? "SUBJECT_SHREDDED" : row.getValue();
      assertThat(ask(there, row.getKey())).isEqualTo(answer);
    }
  }

  /** A node that starts only now knows it, too. */
  private void assertTheRecordSurvives(Shredding record) {
    try (Worker restarted = worker()) {
      SubjectKeys keys = restarted.crypto().subjectKeys();
      assertThat(keys.isShredded(ERASED_PERSON)).isTrue();
      assertThat(keys.shreddings(Instant.EPOCH)).containsExactly(record);
      Refusals.assertRefused(
          CryptoError.SUBJECT_SHREDDED,
          () -> restarted.own().decrypt(restarted.row(ERASED), ERASED_PERSON));
      Refusals.assertRefused(
          CryptoError.SUBJECT_SHREDDED,
          () -> restarted.own().encrypt(new Note("value"), ERASED_PERSON));
    }
  }

  private static String ask(ChildJvm there, long id) throws IOException {
    there.in().write(id + "\n");
    there.in().flush();
    return there.out().readLine();
  }

  private Worker worker() {
    return new Worker(database, keyFile, BOUND);
  }

  /** The other process, once it has opened the key file and the database. */
  private ChildJvm reader() throws IOException {
    ChildJvm reader =
        ChildJvm.run(
            ReadingHost.class,
            database.url(),
            database.user(),
            database.password(),
            keyFile.toString(),
            BOUND.toString());
    assertThat(reader.out().readLine()).isEqualTo("ready");
    return reader;
  }
}
