package io.github.pii4j.consent;

import io.github.pii4j.consent.LedgerStore.Sealing;
import java.util.List;

/** Makes what a store keeps of people's answers anew where it does not follow from the log. */
final class AnswerRestoring {

  private static final int MOST_ATTEMPTS = 20;
  private static final int PEOPLE = 1_000;

  private final LedgerStore store;
  private final LineCheck check;
  private final AnswerCheck answers;

  AnswerRestoring(LedgerStore store, LineCheck check) {
    this.store = store;
    this.check = check;
    this.answers = new AnswerCheck(check, store);
  }

  /**
   * Goes through the log; how many people's answers were made anew.
   *
   * @throws LedgerException if others kept moving the head of the log
   */
  long restore() {
    Iterable<SealedLine> lines =
        () -> LogPages.of(store, check.ledger(), store.head(check.ledger()).size());
    for (SealedLine line : lines) {
      check.text(line.line()).ifPresent(text -> answers.add(line.sequence(), text.event()));
    }
    List<Pseudonym> wrong = answers.wrong();
    long restored = 0;
    for (int from = 0; from < wrong.size(); from += PEOPLE) {
      restored += restore(wrong.subList(from, Math.min(wrong.size(), from + PEOPLE)));
    }
    return restored;
  }

  private int restore(List<Pseudonym> people) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      LogHead head = store.head(check.ledger()); // before asking who went on, who then moves it
      List<Pseudonym> here = people.stream().filter(answers::isAsSeen).toList();
      if (isRestored(head, here)) {
        return here.size();
      }
    }
    throw new LedgerException(LedgerException.Code.OVERTAKEN);
  }

  /** Batches without a line: first nothing is known of these people, then what is right. */
  private boolean isRestored(LogHead head, List<Pseudonym> people) {
    List<RecordedAnswer> right =
        people.stream().flatMap(who -> answers.expected(who).stream()).toList();
    return store.seal(batch(head, List.of(), people)) == Sealing.SEALED
        && store.seal(batch(head, right, List.of())) == Sealing.SEALED;
  }

  private SealedBatch batch(LogHead head, List<RecordedAnswer> right, List<Pseudonym> nothing) {
    return new SealedBatch(check.ledger(), head, head, List.of(), right, nothing, List.of());
  }
}
