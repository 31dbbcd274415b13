package io.github.pii4j.consent;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The lines of a log in order, read page by page. */
final class LogPages implements Iterator<SealedLine> {

  private static final int PAGE = 1000;

  private final LedgerStore store;
  private final LedgerName ledger;
  private final long last;
  private Iterator<SealedLine> page = List.<SealedLine>of().iterator();
  private long next;

  private LogPages(LedgerStore store, LedgerName ledger, long first, long last) {
    this.store = store;
    this.ledger = ledger;
    this.next = first;
    this.last = last;
  }

  /** Up to this place. */
  static LogPages of(LedgerStore store, LedgerName ledger, long last) {
    return from(store, ledger, 1, last);
  }

  /** From one place up to another. */
  static LogPages from(LedgerStore store, LedgerName ledger, long first, long last) {
    return new LogPages(store, ledger, first, last);
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && next <= last) {
      page = store.sealed(ledger, next, (int) Math.min(PAGE, last - next + 1)).iterator();
    }
    return page.hasNext();
  }

  @Override
  public SealedLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SealedLine line = page.next();
    next = line.sequence() + 1;
    return line;
  }
}
