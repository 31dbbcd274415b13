package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.Optional;

/**
 * A point that every request passes.
 *
 * @param name which
 * @param at when it was passed; empty if that is still to come
 */
public record Milestone(Name name, Optional<Instant> at) {

  /** The points, in their order. */
  public enum Name {
    /** The request was recorded; the clock runs. */
    RECEIVED,
    /** The person showed who they are. */
    VERIFIED,
    /** They saw the plan and confirmed; the account is closed. */
    CONFIRMED,
    /** Erasing began; from now on nothing can be taken back. */
    BEGUN,
    /** All that can be erased is, and reading back found nothing; there is a certificate. */
    CERTIFIED
  }

  Members toJson() {
    return new JsonMembers()
        .text("name", name.name())
        .text("at", at.map(Instant::toString))
        .build();
  }
}
