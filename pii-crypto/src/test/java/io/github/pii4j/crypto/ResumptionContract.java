package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that is killed in its midst goes on at its mark, and not at the first row. */
abstract class ResumptionContract {

  private static final int KILLS = 20;
  private static final int ROWS = 200;
  private static final int PAGES = ROWS / Worker.PAGE;
  private static final int LONGEST_PAGE_NANOS = 20_000_000;

  @TempDir private Path folder;

  private final Random random = new Random(20_261_128);
  private TestDatabase database;
  private Path keyFile;

  /** An empty database that outlives the processes that use it. */
  abstract TestDatabase newDatabase(Path folder);

  @BeforeEach
  void fill() {
    database = newDatabase(folder);
    keyFile = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(keyFile).close();
    try (Worker worker = worker()) {
      worker.createTables();
      for (long id = 1; id <= ROWS; id++) {
        worker.insert(id, worker.shared().encrypt(note(id), Worker.subject(id)));
      }
    }
  }

  @Test
  void a_killed_job_goes_through_the_rows_after_its_mark_and_no_others() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      rotate();
      long acknowledged = reencryptUntilKilled();
      assertGoesOnAfter(acknowledged);
    }
  }

  private void rotate() {
    try (Worker worker = worker()) {
      worker.crypto().keys().rotateShared();
    }
  }

  /**
   * Lets the job do some pages and kills it in or before the next one, which is not the last.
   *
   * @return the last row that it said it was done with
   */
  private long reencryptUntilKilled() throws Exception {
    try (ChildJvm child =
        ChildJvm.run(
            SteppingHost.class,
            database.url(),
            database.user(),
            database.password(),
            keyFile.toString())) {
      assertThat(child.out().readLine()).isEqualTo("ready.");
      long done = 0;
      for (int pages = 1 + random.nextInt(PAGES - 2); pages > 0; pages--) {
        next(child);
        done = row(child.out().readLine());
      }
      next(child);
      Waiting.spin(random.nextInt(LONGEST_PAGE_NANOS));
      child.kill();
      assertThat(child.exitCode()).isEqualTo(137);
      return child
          .out()
          .lines()
          .filter(ResumptionContract::isWhole)
          .mapToLong(ResumptionContract::row)
          .reduce(done, Math::max);
    }
  }

  private void assertGoesOnAfter(long acknowledged) {
    try (Worker worker = worker()) {
      long mark = mark(worker);
      assertThat(acknowledged).as("a kill amid the job").isBetween(1L, (long) ROWS - Worker.PAGE);
      assertThat(mark).isBetween(acknowledged, acknowledged + Worker.PAGE).isLessThan(ROWS);

      ReencryptionProgress done = worker.reencryption().run();

      assertThat(worker.rowsGoneThrough()).isEqualTo(rowsAfter(mark));
      assertThat(done.rows()).isEqualTo(ROWS);
      assertThat(done.reencrypted()).isBetween((long) ROWS - Worker.PAGE, (long) ROWS);
      assertThat(done.reencrypted() + done.current()).isEqualTo(ROWS);
      assertEveryRowIsUpToDate(worker);
    }
  }

  private static void assertEveryRowIsUpToDate(Worker worker) {
    KeyId newest = worker.newestKey();
    assertThat(worker.rows()).hasSize(ROWS);
    worker
        .rows()
        .forEach(
            (id, stored) -> {
              assertThat(stored.keyId()).isEqualTo(newest);
              assertThat(worker.shared().decrypt(stored, Worker.subject(id))).isEqualTo(note(id));
            });
  }

  private static long mark(Worker worker) {
    ReencryptionProgress saved = Objects.requireNonNull(worker.checkpoint().load(), "no mark");
    return Long.parseLong(Objects.requireNonNull(saved.lastKey()));
  }

  private static List<Long> rowsAfter(long mark) {
    return LongStream.rangeClosed(mark + 1, ROWS).boxed().toList();
  }

  private static void next(ChildJvm child) throws IOException {
    child.in().write("\n");
    child.in().flush();
  }

  private static long row(String line) {
    assertThat(line).matches("up to \\d+\\.");
    return Long.parseLong(line.substring("up to ".length(), line.length() - 1));
  }

  /** A line that the kill cut short was not said. */
  private static boolean isWhole(String line) {
    return line.endsWith(".");
  }

  private Worker worker() {
    return new Worker(database, keyFile, Duration.ofSeconds(60));
  }

  private static Note note(long id) {
    return new Note("note " + id);
  }
}
