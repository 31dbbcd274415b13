package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.CaseChange;
import io.github.pii4j.erasure.ErasureCase;
import io.github.pii4j.erasure.JournalLine;
import io.github.pii4j.erasure.StepWrite;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    if (!Dialect.of(session).batching().areAllWritten(session, writes())) {
      throw new OvertakenException();
    }
    for (CaseChange change : changes) {
      if (change.subject() == CaseChange.SubjectFate.FORGET) {
        cases().deleteFrom("erasure_subject", change.after().id());
      }
    }
    return changes.size();
  }

  private List<RowWrites> writes() {
    return Stream.of(ofCases(), ofSteps(), ofJournals())
        .flatMap(List::stream)
        .filter(write -> !write.rows().isEmpty())
        .toList();
  }

  private List<RowWrites> ofCases() {
    List<ErasureCase> all = changes.stream().map(CaseChange::after).toList();
    return List.of(
        cases().inserting(all.stream().filter(one -> one.version() == 1).toList()),
        cases().updating(all.stream().filter(one -> one.version() > 1).toList()));
  }

  private List<RowWrites> ofSteps() {
    StepTable table = new StepTable(session, tenant);
    List<StepWrite> all = changes.stream().flatMap(change -> change.steps().stream()).toList();
    return List.of(
        table.inserting(all.stream().filter(write -> write.before().isEmpty()).toList()),
        table.updating(all.stream().filter(write -> write.before().isPresent()).toList()));
  }

  private List<RowWrites> ofJournals() {
    JournalTable table = new JournalTable(session, tenant);
    List<JournalLine> lines =
        changes.stream().flatMap(change -> change.journal().stream()).toList();
    return List.of(table.inserting(lines), table.telling(lines));
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
