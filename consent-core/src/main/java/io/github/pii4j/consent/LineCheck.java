package io.github.pii4j.consent;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Tells a ledger's own lines from others.
 *
 * @param ledger which
 * @param keys its keys
 */
record LineCheck(LedgerName ledger, LedgerKeys keys) {

  /**
   * What the line says. Empty unless the ledger's keys made its mark, this release can read it, and
   * what the store has beside the text, by which lines are found, is what the text says.
   */
  Optional<EventText> text(LedgerLine line) {
    return isMarked(line)
        ? read(line).filter(text -> isOf(text, line) && text.ledger().equals(ledger))
        : Optional.empty();
  }

  private boolean isMarked(LedgerLine line) {
    return MessageDigest.isEqual(keys.signLine(ledger, line.body()), line.mac());
  }

  private static Optional<EventText> read(LedgerLine line) {
    try {
      return Optional.of(EventReader.read(line.body()));
    } catch (LedgerException e) {
      return Optional.empty();
    }
  }

  private static boolean isOf(EventText text, LedgerLine line) {
    ConsentEvent event = text.event();
    return event.id().equals(line.id())
        && event.person().equals(line.person())
        && event.number() == line.number();
  }
}
