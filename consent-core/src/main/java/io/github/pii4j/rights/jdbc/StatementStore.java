package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RequestPosition;
import io.github.pii4j.rights.RequestStore;
import io.github.pii4j.rights.RightsException;
import io.github.pii4j.rights.RightsRequest;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A store over tables, in transactions of its own or within one of the host's.
 *
 * @param kept the versions of calendars that this view has committed or found
 */
record StatementStore(
    Transactions transactions, RequestKeys keys, KeptCalendars calendars, Set<String> kept)
    implements RequestStore {

  private static final int ATTEMPTS = 10;

  static StatementStore over(Transactions transactions, RequestKeys keys, KeptCalendars calendars) {
    return new StatementStore(transactions, keys, calendars, ConcurrentHashMap.newKeySet());
  }

  @Override
  public RightsRequest keep(RightsRequest request) {
    keep(request.due().legal().calendar());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (transactions.unlessDuplicate(session -> table(session).insert(request)).isPresent()) {
        return request;
      }
      Optional<RightsRequest> open =
          transactions.read(session -> table(session).sameOpen(request, newestRows(session)));
      if (open.isPresent()) {
        return open.get();
      }
    }
    throw new RightsException(RightsException.Code.OVERTAKEN);
  }

  /** Before the first request that was counted in it; another node may have come first. */
  private void keep(WorkingDayCalendar calendar) {
    String version = calendar.version();
    if (kept.contains(version)) {
      return;
    }
    if (!transactions.read(session -> KeptCalendars.isKept(session, version))) {
      transactions.unlessDuplicate(session -> KeptCalendars.insert(session, calendar));
    }
    kept.add(version);
  }

  /**
   * In MariaDB and MySQL a transaction of the host's may be at REPEATABLE READ, where only a read
   * that locks shows what others have committed since it began.
   */
  private static String newestRows(Session session) throws SQLException {
    return switch (session.databaseProduct()) {
      case "MariaDB", "MySQL" -> " LOCK IN SHARE MODE";
      default -> "";
    };
  }

  @Override
  public Optional<RightsRequest> find(RequestId id) {
    return transactions.read(session -> table(session).find(id));
  }

  @Override
  public boolean replace(RightsRequest later) {
    keep(later.due().legal().calendar());
    return transactions.run(session -> table(session).update(later));
  }

  @Override
  public boolean replace(RightsRequest later, Consumer<List<RightsRequest>> check) {
    keep(later.due().legal().calendar());
    return transactions.run(
        session -> {
          RequestTable table = table(session);
          table.lock(later.subject());
          check.accept(table.of(later.subject(), newestRows(session)));
          return table.update(later);
        });
  }

  @Override
  public List<RightsRequest> of(SubjectRef subject) {
    return transactions.read(session -> table(session).of(subject, ""));
  }

  @Override
  public List<RightsRequest> open(RequestPosition after, int most) {
    return transactions.read(session -> table(session).open(after, most));
  }

  Resealed reseal(int most) {
    return transactions.run(session -> table(session).reseal(most));
  }

  int purge(Instant endedBefore, int most) {
    return transactions.run(session -> table(session).purge(endedBefore, most));
  }

  private RequestTable table(Session session) {
    return new RequestTable(session, keys, calendars);
  }
}
