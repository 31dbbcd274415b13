package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.StepWrite;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Writes changes within a transaction. Cases come before steps: whoever changes the same one waits
 * there, and is overtaken. They come by id, so that nobody waits in a circle.
 */
record ChangeWork(Session session, StoreTenant tenant, List<CaseChange> changes) {

  /** A change keeps its place among those of its case. */
  ChangeWork {
    changes =
        changes.stream().sorted(Comparator.comparing(one -> one.after().id().text())).toList();
  }

  /**
   * Writes all of it.
   *
   * @return how many changes
   * @throws OvertakenException if a case or a step is not as it was read
   */
  int write() throws SQLException {
    Batching batching = Dialect.of(session).batching();
    writeCases(batching);
    writeSteps(batching);
    for (CaseChange change : changes) {
      if (change.subject() == CaseChange.SubjectFate.FORGET) {
        cases().deleteFrom("erasure_subject", change.after().id());
      }
    }
    new JournalTable(session, tenant)
        .append(changes.stream().flatMap(change -> change.journal().stream()).toList(), batching);
    return changes.size();
  }

  private void writeCases(Batching batching) throws SQLException {
    List<ErasureCase> all = changes.stream().map(CaseChange::after).toList();
    cases().insert(all.stream().filter(one -> one.version() == 1).toList(), batching);
    List<ErasureCase> changed = all.stream().filter(one -> one.version() > 1).toList();
    require(cases().areUpdated(changed, batching));
  }

  private void writeSteps(Batching batching) throws SQLException {
    StepTable table = new StepTable(session, tenant);
    List<StepWrite> all = changes.stream().flatMap(change -> change.steps().stream()).toList();
    table.insert(all.stream().filter(write -> write.before().isEmpty()).toList(), batching);
    List<StepWrite> changed = all.stream().filter(write -> write.before().isPresent()).toList();
    require(table.areUpdated(changed, batching));
  }

  private static void require(boolean isAsItWasRead) {
    if (!isAsItWasRead) {
      throw new OvertakenException();
    }
  }

  private CaseTable cases() {
    return new CaseTable(session, tenant);
  }

  /** Somebody else was faster: what was done until then is to be undone. */
  static final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OvertakenException() {
      super("overtaken", null, false, false);
    }
  }
}
