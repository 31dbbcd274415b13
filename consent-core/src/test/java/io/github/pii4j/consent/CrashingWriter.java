package io.github.pii4j.consent;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.servers.TestDatabase;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A host that records answers until it is killed. It says which event it is about to record, {@code
 * try ID/PERSON}, and, once the ledger returned, {@code done ID/PERSON}. Some of what it records it
 * takes back, and says {@code withdrawn ID/PERSON} once the ledger returned that.
 */
final class CrashingWriter {

  static final int PEOPLE = 40;
  static final int THREADS = 2;
  static final LedgerKeys KEYS = LedgerKeys.of(new byte[32]);
  static final ConsentScope SCOPE = ConsentScope.policy("zhihui-laowu");

  private static final int EVENTS = 100;
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");

  private final ConsentLedger ledger;
  private final PrintStream out;

  private CrashingWriter(ConsentLedger ledger, PrintStream out) {
    this.ledger = ledger;
    this.out = out;
  }

  /** The database, then the events that a killed process may or may not have recorded. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    TestDatabase database = new TestDatabase(arguments[0], arguments[1], "");
    List<String> inDoubt = List.of(arguments).subList(2, arguments.length);
    try (HikariDataSource pool = database.pool(THREADS)) {
      CrashingWriter writer = new CrashingWriter(ledger(JdbcLedgerStore.of(pool)), System.out);
      inDoubt.forEach(writer::again);
      List<Thread> threads =
          IntStream.range(0, THREADS).mapToObj(i -> new Thread(writer::recordMany)).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      System.in.read(); // until somebody kills it
    }
  }

  static ConsentLedger ledger(LedgerStore store) {
    return ConsentLedger.builder(store)
        .keys(KEYS)
        .clock(InstantSource.system())
        .coolDown(Period.ZERO)
        .build();
  }

  static SubjectId person(int number) {
    return SubjectId.of("worker-" + number);
  }

  private void again(String event) {
    String[] idAndPerson = event.split("/", -1);
    record(new EventId(idAndPerson[0]), Integer.parseInt(idAndPerson[1]));
  }

  private void recordMany() {
    Random random = ThreadLocalRandom.current();
    for (int i = 1; i <= EVENTS; i++) {
      int person = random.nextInt(PEOPLE);
      record(EventId.next(Instant.EPOCH, random), person);
      if (i % 3 == 0) {
        withdraw(person);
      }
      if (i % 10 == 0) {
        ledger.log().seal();
      }
    }
  }

  private void record(EventId id, int person) {
    out.println("try " + id + "/" + person);
    while (!isRecorded(id, person(person))) {
      Thread.onSpinWait();
    }
    out.println("done " + id + "/" + person);
  }

  /** Unless somebody else did so first. */
  private void withdraw(int person) {
    try {
      ConsentEvent line = ledger.withdraw(person(person), SCOPE, TICK);
      out.println("withdrawn " + line.id() + "/" + person);
    } catch (ConsentException e) {
      requireCode(e.code() == ConsentException.Code.NOT_GIVEN, e);
    } catch (LedgerException e) {
      requireCode(e.code() == LedgerException.Code.OVERTAKEN, e);
    }
  }

  private static void requireCode(boolean isExpected, RuntimeException e) {
    if (!isExpected) {
      throw e;
    }
  }

  /** Somebody else may answer what was shown here; then it must be shown again. */
  private boolean isRecorded(EventId id, SubjectId person) {
    try {
      ledger.present(person, Editions.shown(V1), SCOPE);
      ledger.answer(person, Answer.give(V1, TICK, SCOPE).as(id));
      return true;
    } catch (ConsentException e) {
      return false;
    } catch (LedgerException e) {
      if (e.code() == LedgerException.Code.OVERTAKEN) {
        return false;
      }
      throw e;
    }
  }
}
