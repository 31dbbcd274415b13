package io.github.pii4j.consent;

import java.util.List;

/**
 * A page of people whose accounts ended, in the order of the log.
 *
 * @param people by pseudonym; each can still be told who they are
 * @param nextSequence where to go on, now or, once all was looked at, the next time
 */
public record EndedAccounts(List<Pseudonym> people, long nextSequence) {

  /** Copies. */
  public EndedAccounts {
    people = List.copyOf(people);
  }
}
