package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.CaseId;
import io.github.pii4j.erasure.CasePosition;
import io.github.pii4j.erasure.CaseState;
import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.Duty;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.ErasureException;
import io.github.pii4j.erasure.ErasureStep;
import io.github.pii4j.erasure.ErasureStore;
import io.github.pii4j.erasure.HoldId;
import io.github.pii4j.erasure.JournalLine;
import io.github.pii4j.erasure.LegalHold;
import io.github.pii4j.erasure.NodeName;
import io.github.pii4j.erasure.OutboxMessage;
import io.github.pii4j.erasure.StepId;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.Transactions;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A store over tables, in transactions of its own or within one of the host's. */
record StatementStore(Transactions transactions, StoreTenant tenant) implements ErasureStore {

  private static final int ATTEMPTS = 10;
  private static final int LONGEST_SUBJECT = 1000;

  @Override
  public Optional<CaseId> open(CaseChange opening, SubjectId subject) {
    if (isTooLong(subject)) {
      throw new IllegalArgumentException("a subject id has at most " + LONGEST_SUBJECT + " chars");
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (transactions.unlessDuplicate(session -> open(session, opening, subject)).isPresent()) {
        return Optional.empty();
      }
      Optional<CaseId> other =
          transactions.read(
              session ->
                  cases(session)
                      .openCase(opening.after().person(), Dialect.of(session).newestRows()));
      if (other.isPresent()) {
        return other;
      }
    }
    throw new ErasureException(ErasureException.Code.OVERTAKEN);
  }

  private static boolean isTooLong(SubjectId subject) {
    return subject.reveal().length() > LONGEST_SUBJECT;
  }

  private int open(Session session, CaseChange opening, SubjectId subject) throws SQLException {
    new ChangeWork(session, tenant, List.of(opening)).write();
    return cases(session).insertSubject(opening.after().id(), subject);
  }

  @Override
  public Optional<ErasureCase> find(CaseId id) {
    return transactions.read(session -> cases(session).find(id));
  }

  @Override
  public Optional<CaseId> openCase(Pseudonym person) {
    return transactions.read(session -> cases(session).openCase(person, ""));
  }

  @Override
  public Optional<SubjectId> subject(CaseId id) {
    return transactions.read(session -> cases(session).subject(id));
  }

  @Override
  public List<ErasureStep> steps(CaseId id) {
    return transactions.read(session -> steps(session).of(id));
  }

  @Override
  public List<ErasureCase> findAll(Collection<CaseId> ids) {
    return transactions.read(session -> cases(session).findAll(ids));
  }

  @Override
  public List<ErasureStep> stepsOfAll(Collection<CaseId> ids) {
    return transactions.read(session -> steps(session).ofAll(ids));
  }

  @Override
  public Map<CaseId, SubjectId> subjects(Collection<CaseId> ids) {
    return transactions.read(session -> cases(session).subjects(ids));
  }

  @Override
  public Outcome commit(CaseChange change) {
    return areWritten(List.of(change)) ? Outcome.COMMITTED : Outcome.OVERTAKEN;
  }

  @Override
  public List<Outcome> commitAll(List<CaseChange> changes) {
    return areWritten(changes)
        ? Collections.nCopies(changes.size(), Outcome.COMMITTED)
        : changes.stream().map(this::commit).toList();
  }

  private boolean areWritten(List<CaseChange> changes) {
    try {
      return transactions
          .unlessDuplicate(session -> new ChangeWork(session, tenant, changes).write())
          .isPresent();
    } catch (ChangeWork.OvertakenException e) {
      return false;
    }
  }

  /** In a transaction of the host's a collision is the host's to deal with. */
  @Override
  public <R> R together(Function<Joint, R> work) {
    return transactions.run(
        session -> {
          WholeTransaction whole = WholeTransaction.begin(session.connection());
          R result = whole.showingCollisions(() -> work.apply(joint(session.connection())));
          whole.requireStillThere();
          return result;
        });
  }

  private Joint joint(Connection connection) {
    return new Joint(JdbcErasureStore.within(connection, tenant), Optional.of(connection));
  }

  @Override
  public List<ErasureStep> claim(Claim claim) {
    if (claim.handlers().isEmpty()) {
      return List.of();
    }
    return transactions.run(
        session -> Dialect.of(session).claimPath().claim(steps(session), claim));
  }

  @Override
  public boolean extend(CaseId id, StepId step, long fence, Instant until) {
    return transactions
        .singleUnlessDuplicate(session -> steps(session).extend(id, step, fence, until))
        .filter(rows -> rows == 1)
        .isPresent();
  }

  @Override
  public int extendAll(Collection<ErasureStep> leased, Instant until) {
    return leased.isEmpty()
        ? 0
        : transactions.run(
            session -> steps(session).extendAll(leased, until, Dialect.of(session).batching()));
  }

  @Override
  public Optional<Instant> now() {
    return transactions.read(session -> Dialect.of(session).now(session));
  }

  @Override
  public int reap(Instant now, int most) {
    return transactions.run(session -> reap(steps(session), now, most));
  }

  private static int reap(StepTable steps, Instant now, int most) throws SQLException {
    int reaped = 0;
    for (StepTable.Over over : steps.leasedUntilBefore(now, most)) {
      reaped += steps.reap(over, now);
    }
    return reaped;
  }

  @Override
  public List<CaseId> due(Instant now, int most) {
    return transactions.read(session -> cases(session).due(now, most));
  }

  @Override
  public void postpone(CaseId id, Instant now, Instant until) {
    transactions.run(session -> cases(session).postpone(id, now, until));
  }

  @Override
  public List<ErasureCase> openCases(CasePosition position, int most) {
    return transactions.read(session -> cases(session).open(position, most));
  }

  @Override
  public Map<CaseState, Long> count() {
    return transactions.read(session -> cases(session).count());
  }

  @Override
  public List<JournalLine> journal(CaseId id) {
    return transactions.read(session -> journals(session).of(id));
  }

  @Override
  public List<OutboxMessage> outbox(int most) {
    return transactions.read(session -> journals(session).outbox(most));
  }

  @Override
  public void delivered(List<OutboxMessage> messages) {
    transactions.run(session -> journals(session).delivered(messages));
  }

  @Override
  public boolean take(Duty duty, NodeName node, Instant now, Instant until) {
    return transactions
        .unlessDuplicate(session -> new DutyTable(session, tenant).take(duty, node, now, until))
        .orElse(false);
  }

  /** Whoever places the same one at once, makes it a duplicate: then it is there, and replaced. */
  @Override
  public void place(LegalHold hold) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (transactions
          .unlessDuplicate(session -> new HoldTable(session, tenant).place(hold))
          .isPresent()) {
        return;
      }
    }
    throw new ErasureException(ErasureException.Code.OVERTAKEN);
  }

  @Override
  public void release(HoldId id) {
    transactions.run(session -> new HoldTable(session, tenant).delete(id));
  }

  @Override
  public List<LegalHold> holds() {
    return transactions.read(session -> new HoldTable(session, tenant).all());
  }

  @Override
  public int purge(Instant endedBefore, int most) {
    return transactions.run(session -> purge(cases(session), endedBefore, most));
  }

  private static int purge(CaseTable cases, Instant endedBefore, int most) throws SQLException {
    int purged = 0;
    for (CaseId id : cases.endedBefore(endedBefore, most)) {
      if (cases.delete(id, endedBefore)) {
        cases.deleteFrom("erasure_step", id);
        cases.deleteFrom("erasure_journal", id);
        cases.deleteFrom("erasure_subject", id);
        purged++;
      }
    }
    return purged;
  }

  private CaseTable cases(Session session) {
    return new CaseTable(session, tenant);
  }

  private StepTable steps(Session session) {
    return new StepTable(session, tenant);
  }

  private JournalTable journals(Session session) {
    return new JournalTable(session, tenant);
  }
}
