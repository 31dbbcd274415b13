package io.github.pii4j.crypto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which codes of one slot are counted together.
 *
 * @param endsAt the first instant after it
 * @param issues how many codes were made in it
 */
record CodeWindow(Instant endsAt, int issues) {

  /** With a code that is made now, after {@code before} if there is one. */
  static CodeWindow of(Instant now, @Nullable StoredCode before, OneTimeCodePolicy policy) {
    if (before != null && now.isBefore(before.windowEndsAt())) {
      return new CodeWindow(before.windowEndsAt(), before.issues() + 1);
    }
    return new CodeWindow(now.plus(policy.issueWindow()), 1);
  }

  /** When another may be made: after the last one of a window, only when it ends. */
  Instant nextIssueAt(Instant now, OneTimeCodePolicy policy) {
    Instant soonest = now.plus(policy.resendInterval());
    return issues >= policy.issues() && soonest.isBefore(endsAt) ? endsAt : soonest;
  }
}
