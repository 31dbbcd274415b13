package io.github.pii4j.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TurnTests {

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CountDownLatch isIn = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicBoolean isOver = new AtomicBoolean();

  @AfterEach
  void end() {
    mayEnd.countDown();
    threads.shutdownNow();
  }

  private DataSource file() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=0");
    return source;
  }

  private static Transactions on(DataSource database) {
    return Transactions.on(database, IllegalStateException::new);
  }

  /** A transaction that lasts until it may end. */
  private Future<?> hold(Transactions transactions) throws InterruptedException {
    Future<?> holding =
        threads.submit(
            () ->
                transactions.run(
                    session -> {
                      isIn.countDown();
                      await(mayEnd);
                      isOver.set(true);
                      return true;
                    }));
    assertThat(isIn.await(30, TimeUnit.SECONDS)).isTrue();
    return holding;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitWaiting(DataSource database) throws Exception {
    try (Connection connection = database.getConnection()) {
      while (!Turn.in(connection).lock().orElseThrow().hasQueuedThreads()) {
        Thread.sleep(1);
      }
    }
  }

  @Test
  void transactions_in_a_file_come_one_after_the_other() throws Exception {
    DataSource database = file();
    Future<?> first = hold(on(database));

    Future<Boolean> second = threads.submit(() -> on(database).run(session -> isOver.get()));
    awaitWaiting(database);
    mayEnd.countDown();

    first.get();
    assertThat(second.get()).isTrue();
  }

  @Test
  void a_statement_of_its_own_waits_too_but_no_question_does() throws Exception {
    DataSource database = file();
    Future<?> first = hold(on(database));

    assertThat(on(database).<Boolean>read(session -> isOver.get())).isFalse();
    Future<Boolean> statement =
        threads.submit(
            () -> on(database).singleUnlessDuplicate(session -> isOver.get()).orElseThrow());
    awaitWaiting(database);
    mayEnd.countDown();

    first.get();
    assertThat(statement.get()).isTrue();
  }

  @Test
  void nobody_waits_in_memory() throws Exception {
    Transactions transactions = on(H2.newDatabase());
    Future<?> first = hold(transactions);

    assertThat(transactions.<Boolean>run(session -> isOver.get())).isFalse();

    mayEnd.countDown();
    first.get();
  }

  @Test
  void a_transaction_within_one_of_the_same_thread_does_not_wait_for_it() {
    Transactions transactions = on(file());

    assertThat(transactions.<String>run(outer -> transactions.run(inner -> "inner")))
        .isEqualTo("inner");
  }

  @Test
  void nobody_waits_for_ever() throws Exception {
    DataSource database = file();
    Future<?> first = hold(on(database));

    try (Connection connection = database.getConnection()) {
      Turn turn = Turn.in(connection, Duration.ofMillis(20));
      assertThat(turn.<Boolean>take(isOver::get)).isFalse();
      assertThat(turn.<Boolean>take(isOver::get)).isFalse();
    }

    mayEnd.countDown();
    first.get();
  }

  @Test
  void a_turn_ends_with_what_the_work_throws() throws Exception {
    DataSource database = file();
    try (Connection connection = database.getConnection()) {
      Turn turn = Turn.in(connection);
      assertThat(turn.lock()).isPresent();
      Future<?> failing =
          threads.submit(
              () ->
                  turn.take(
                      () -> {
                        throw new SQLException("made up");
                      }));
      assertThat(failing).failsWithin(Duration.ofSeconds(30));
      assertThat(turn.lock().orElseThrow().isLocked()).isFalse();
    }
  }
}
