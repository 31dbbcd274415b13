package io.github.pii4j.consent.proof;

import static java.util.Objects.requireNonNull;

/**
 * One thing that verification found.
 *
 * @param result what
 * @param sequence the entry that it is about: the damaged one, the first that is missing, or the
 *     last that a checkpoint covers; 0 if it is about none
 * @param detail more, in words; never anything of what an entry says
 */
public record Finding(VerifyResult result, long sequence, String detail) {

  /** Checks that nothing is null. */
  public Finding {
    requireNonNull(result, "result");
    requireNonNull(detail, "detail");
  }
}
