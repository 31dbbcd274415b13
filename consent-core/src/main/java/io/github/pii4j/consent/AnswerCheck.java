package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.VerifyResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether what a store keeps of people's answers, by which those are found who must be asked,
 * follows from the log. Asks the store for each person.
 */
final class AnswerCheck {

  private final LineCheck check;
  private final LedgerStore store;
  private final Map<Pseudonym, Person> people = new HashMap<>();

  AnswerCheck(LineCheck check, LedgerStore store) {
    this.check = check;
    this.store = store;
  }

  /** One person's lines up to where the log was read. */
  private static final class Person {

    private final AnswersSoFar answers = new AnswersSoFar();
    private long lines;
    private long last;

    void add(long sequence, ConsentEvent event) {
      answers.add(sequence, event);
      lines++;
      last = sequence;
    }

    Set<RecordedAnswer> expected() {
      return answers.ended().isEmpty() ? Set.copyOf(answers.answers()) : Set.of();
    }
  }

  private static final Person NOBODY = new Person();

  /** A genuine line in a place. */
  void add(long sequence, ConsentEvent event) {
    people.computeIfAbsent(event.person(), who -> new Person()).add(sequence, event);
  }

  List<Finding> finish() {
    return wrong().stream().map(who -> mismatch(person(who).last)).toList();
  }

  /** The people of whom the store does not keep what it should. */
  List<Pseudonym> wrong() {
    return people.keySet().stream().filter(who -> !isKept(who) && isAsSeen(who)).toList();
  }

  private boolean isKept(Pseudonym who) {
    return store.hasAnswers(check.ledger(), who, expected(who));
  }

  /** What the store should keep of a person. */
  Set<RecordedAnswer> expected(Pseudonym who) {
    return person(who).expected();
  }

  /** Whether no line of the person came since; of whose did, nothing can be said. */
  boolean isAsSeen(Pseudonym who) {
    return store.lines(check.ledger(), who).size() == person(who).lines;
  }

  private Person person(Pseudonym who) {
    return people.getOrDefault(who, NOBODY);
  }

  private static Finding mismatch(long sequence) {
    return new Finding(
        VerifyResult.ANSWERS_MISMATCH,
        sequence,
        "whom to ask is not told as its person's lines say: call ConsentLog.restoreAnswers");
  }
}
