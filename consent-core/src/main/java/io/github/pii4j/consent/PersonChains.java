package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows everybody's own lines through a log: numbers without a gap, each line naming the one
 * before. So a line shows that is missing since before it had a place. Keeps one entry for each
 * person.
 */
final class PersonChains {

  /** The last line; its hash is null if the line was not what the ledger wrote. */
  private record Last(long number, @Nullable Hash leaf) {}

  private static final Last NONE = new Last(0, null);

  private final Map<Pseudonym, Last> people = new HashMap<>();

  /** Whether the line is the next of its person. The one after is judged by this one. */
  boolean follows(LedgerLine line, EventText text) {
    Last now = new Last(line.number(), Hash.ofEntry(line.body()));
    Last before = Optional.ofNullable(people.put(line.person(), now)).orElse(NONE);
    return line.number() == before.number() + 1 && names(text, before);
  }

  private static boolean names(EventText text, Last before) {
    boolean isAnyRight = before.number() > 0 && before.leaf() == null;
    return isAnyRight || text.previous().equals(Optional.ofNullable(before.leaf()));
  }

  /** A line that is not what the ledger wrote; its person's next one is not blamed for it. */
  void skip(LedgerLine line) {
    people.put(line.person(), new Last(line.number(), null));
  }

  /** Whether the line was passed already. */
  boolean hasPassed(LedgerLine line) {
    return line.number() <= people.getOrDefault(line.person(), NONE).number();
  }
}
