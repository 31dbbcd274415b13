package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.StepWrite;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Writes changes within a transaction. A case comes before its steps: whoever changes the same one
 * waits there, and is overtaken. Cases come by id, so that nobody waits in a circle.
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
    for (CaseChange change : changes) {
      writeCase(change.after());
      writeSteps(change.steps());
      if (change.subject() == CaseChange.SubjectFate.FORGET) {
        cases().deleteFrom("erasure_subject", change.after().id());
      }
    }
    new JournalTable(session, tenant)
        .append(changes.stream().flatMap(change -> change.journal().stream()).toList());
    return changes.size();
  }

  private void writeCase(ErasureCase after) throws SQLException {
    if (after.version() == 1) {
      cases().insert(after);
    } else if (!cases().update(after)) {
      throw new OvertakenException();
    }
  }

  private void writeSteps(List<StepWrite> writes) throws SQLException {
    StepTable table = new StepTable(session, tenant);
    table.insert(writes.stream().filter(write -> write.before().isEmpty()).toList());
    for (StepWrite write : writes) {
      if (write.before().isPresent() && !table.update(write, write.before().get())) {
        throw new OvertakenException();
      }
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
