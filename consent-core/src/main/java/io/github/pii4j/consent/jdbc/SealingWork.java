package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore.Sealing;
import io.github.pii4j.consent.SealedBatch;
import io.github.pii4j.sql.Session;
import java.sql.SQLException;
import java.util.Optional;

/** Seals one batch within one transaction; who comes second waits for the first at the head. */
record SealingWork(Session session, SealedBatch batch) {

  Sealing seal() throws SQLException {
    LogTable log = new LogTable(session);
    Optional<Long> size = log.lockSize(ledger());
    if (size.orElse(0L) != batch.before().size()) {
      return Sealing.OVERTAKEN;
    }
    if (size.isPresent()) {
      log.update(ledger(), batch.after());
    } else {
      log.insert(ledger(), batch.after()); // another node's first batch makes it a duplicate
    }
    log.insert(ledger(), batch.tiles());
    placeLines();
    standings();
    return Sealing.SEALED;
  }

  private void placeLines() throws SQLException {
    if (new LineTable(session).place(ledger(), batch.lines()) != batch.lines().size()) {
      throw new OvertakenException();
    }
  }

  private void standings() throws SQLException {
    StandingTable standings = new StandingTable(session);
    standings.put(ledger(), batch.answers());
    standings.delete(ledger(), batch.ended());
  }

  private LedgerName ledger() {
    return batch.ledger();
  }

  /** A line has a place already: what was done until then is to be undone. */
  static final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
