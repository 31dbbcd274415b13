package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often a host is killed amid rotation and re-encryption, no row becomes unreadable. */
abstract class RotationCrashContract {

  private static final int KILLS = 50;
  private static final int ROWS = 200;
  private static final int KILLED = 128 + 9;

  @TempDir private Path folder;

  private final Random random = new Random(20_261_127);

  /** An empty database that outlives the processes that use it. */
  abstract TestDatabase newDatabase(Path folder);

  @Test
  void every_row_opens_after_every_kill_and_the_job_comes_to_its_end() throws Exception {
    TestDatabase database = newDatabase(folder);
    Path keyFile = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(keyFile).close();
    fill(database, keyFile);
    int ended = 0;

    for (int kill = 0; kill < KILLS; kill++) {
      ended += runUntilKilled(database, keyFile);
      assertEveryRowOpens(database, keyFile);
    }

    assertThat(ended).as("jobs that came to their end").isPositive();
    assertTheJobComesToItsEnd(database, keyFile);
  }

  private static void fill(TestDatabase database, Path keyFile) {
    try (Worker worker = worker(database, keyFile)) {
      worker.createTables();
      for (long id = 1; id <= ROWS; id++) {
        worker.insert(id, worker.shared().encrypt(note(id), Worker.subject(id)));
      }
    }
  }

  /**
   * How many jobs said that they came to their end before the kill, which comes at any instant; a
   * line that the kill cut short says nothing.
   */
  private int runUntilKilled(TestDatabase database, Path keyFile) throws Exception {
    try (ChildJvm child =
        ChildJvm.run(
            RotatingHost.class,
            database.url(),
            database.user(),
            database.password(),
            keyFile.toString())) {
      BufferedReader out = child.out();
      List<String> said = new ArrayList<>();
      for (int lines = random.nextInt(4); lines > 0; lines--) {
        said.add(out.readLine());
      }
      Waiting.spin(random.nextInt(100_000_000));
      child.kill();
      assertThat(child.exitCode()).isEqualTo(KILLED);
      out.lines().forEach(said::add);
      return (int) said.stream().filter(RotationCrashContract::isJobDone).count();
    }
  }

  private static boolean isJobDone(String line) {
    return line.matches("done " + ROWS + " rows: .*, 0 refused\\.");
  }

  private static void assertEveryRowOpens(TestDatabase database, Path keyFile) {
    try (Worker worker = worker(database, keyFile)) {
      Map<Long, Encrypted<Note>> rows = worker.rows();
      assertThat(rows).hasSize(ROWS);
      rows.forEach(
          (id, stored) ->
              assertThat(worker.shared().decrypt(stored, Worker.subject(id))).isEqualTo(note(id)));
    }
  }

  private static void assertTheJobComesToItsEnd(TestDatabase database, Path keyFile) {
    try (Worker worker = worker(database, keyFile)) {
      ReencryptionProgress done = worker.reencryption().run();
      RewrapReport rewrapped = worker.crypto().keys().rewrap();

      assertThat(done.rows()).isEqualTo(ROWS);
      assertThat(done.refused()).isZero();
      assertThat(rewrapped.refused()).isZero();
      assertThat(worker.rows().values())
          .extracting(Encrypted::keyId)
          .hasSize(ROWS)
          .containsOnly(worker.newestKey());
    }
  }

  private static Worker worker(TestDatabase database, Path keyFile) {
    return new Worker(database, keyFile, Duration.ofSeconds(60));
  }

  private static Note note(long id) {
    return new Note("note " + id);
  }
}
