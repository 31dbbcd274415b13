package io.github.pii4j.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    return at("jdbc:h2:file:" + folder.resolve("db"));
  }

  private static DataSource at(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url + ";WRITE_DELAY=0");
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

  @Test
  void a_file_is_the_same_however_its_address_is_written() throws Exception {
    Path way = folder.resolve("..").resolve(folder.getFileName()).resolve("db");
    try (Connection one = file().getConnection();
        Connection other = at("jdbc:h2:" + way).getConnection()) {
      assertThat(Turn.in(one).lock()).isPresent().isEqualTo(Turn.in(other).lock());
    }
  }

  private static DataSource counted(DataSource database, AtomicInteger given) {
    return (DataSource)
        Proxy.newProxyInstance(
            TurnTests.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              given.incrementAndGet();
              return method.invoke(database, arguments);
            });
  }

  @Test
  void who_waits_holds_no_connection() throws Exception {
    AtomicInteger given = new AtomicInteger();
    DataSource database = file();
    Transactions counted = Transactions.on(counted(database, given), IllegalStateException::new);
    counted.run(session -> true);
    Future<?> first = hold(on(database));
    int before = given.get();

    Future<Boolean> second = threads.submit(() -> counted.run(session -> isOver.get()));
    awaitWaiting(database);
    assertThat(given).hasValue(before);
    mayEnd.countDown();

    first.get();
    assertThat(second.get()).isTrue();
  }

  @Test
  void a_thread_that_was_interrupted_does_its_work_and_leaves_the_database_open() throws Exception {
    DataSource database = file();
    try (Connection open = database.getConnection()) {
      Transactions transactions = on(database);
      transactions.run(session -> session.update("CREATE TABLE t (id INT PRIMARY KEY)"));

      Future<Boolean> before =
          threads.submit(
              () -> {
                Thread.currentThread().interrupt();
                transactions.run(session -> session.update("INSERT INTO t VALUES (1)"));
                return Thread.currentThread().isInterrupted();
              });
      Future<Boolean> within =
          threads.submit(
              () -> {
                transactions.run(
                    session -> {
                      int rows = session.update("INSERT INTO t VALUES (2)");
                      Thread.currentThread().interrupt();
                      return rows;
                    });
                return Thread.currentThread().isInterrupted();
              });

      assertThat(before.get()).isTrue();
      assertThat(within.get()).isTrue();
      assertThat(transactions.<Long>read(session -> session.number("SELECT COUNT(*) FROM t")))
          .isEqualTo(2);
      assertThat(open.isValid(9)).isTrue();
    }
  }

  @Test
  void a_thread_that_is_interrupted_while_it_waits_goes_on_waiting() throws Exception {
    DataSource database = file();
    Future<?> first = hold(on(database));
    AtomicReference<Thread> waiting = new AtomicReference<>();
    Future<Boolean> second =
        threads.submit(
            () -> {
              waiting.set(Thread.currentThread());
              boolean wasOver = on(database).run(session -> isOver.get());
              return wasOver && Thread.currentThread().isInterrupted();
            });
    awaitWaiting(database);

    requireNonNull(waiting.get()).interrupt();
    mayEnd.countDown();

    first.get();
    assertThat(second.get()).isTrue();
  }
}
