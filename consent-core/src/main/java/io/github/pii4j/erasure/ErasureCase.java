package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One request to be erased, and where it stands. A value: nodes agree on it through the store,
 * which changes a case only from the version that the writer read. It names the person by pseudonym
 * only.
 *
 * @param id the case
 * @param version grows with every change
 * @param state where it stands
 * @param person whose it is
 * @param requestedAt when the clock started
 * @param deadline by when
 * @param timer when the state ends by itself: nobody answered, the time to come back is over
 * @param nextAt when a node must look at the case
 * @param plan which handlers erase, once it is confirmed
 * @param journal how far its journal goes
 * @param reason why it was turned down, cancelled or stuck
 * @param mergedInto the case that it joined
 * @param certificate the last one, as JSON
 * @param endedAt when it was no longer open
 */
public record ErasureCase(
    CaseId id,
    long version,
    CaseState state,
    Pseudonym person,
    Instant requestedAt,
    CaseDeadline deadline,
    Optional<Instant> timer,
    Optional<Instant> nextAt,
    Optional<ErasurePlan> plan,
    JournalHead journal,
    Optional<ReasonCode> reason,
    Optional<CaseId> mergedInto,
    Optional<String> certificate,
    Optional<Instant> endedAt) {

  static ErasureCase received(
      CaseId id, Pseudonym person, Instant requestedAt, CaseDeadline deadline) {
    return new ErasureCase(
        id,
        0,
        CaseState.RECEIVED,
        person,
        requestedAt,
        deadline,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        JournalHead.START,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Whether another request of the same person joins this one: while it is open and nothing is
   * certified yet. What is kept after that waits apart, for years perhaps: a person who came back,
   * or whom a backup brought back, is erased by a case of their own.
   */
  public boolean takesFurtherRequests() {
    return state.isOpen() && certificate.isEmpty();
  }

  ErasureCase lookedAtNext(Instant at) {
    return with(deadline, Optional.of(at));
  }

  ErasureCase dated(UnaryOperator<CaseDeadline> change) {
    return with(change.apply(deadline), nextAt);
  }

  private ErasureCase with(CaseDeadline dates, Optional<Instant> next) {
    return new ErasureCase(
        id,
        version,
        state,
        person,
        requestedAt,
        dates,
        timer,
        next,
        plan,
        journal,
        reason,
        mergedInto,
        certificate,
        endedAt);
  }

  /** Names the case and its state. */
  @Override
  public String toString() {
    return "ErasureCase[" + id + ", " + state + ", version " + version + "]";
  }

  /** As JSON, for a store to keep. */
  public String toJson() {
    return CaseJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws ErasureException if it is something else
   */
  public static ErasureCase parse(String json) {
    return CaseJson.read(json);
  }
}
