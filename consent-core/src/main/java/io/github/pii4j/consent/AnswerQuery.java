package io.github.pii4j.consent;

import io.github.pii4j.policy.PolicyVersion;

/**
 * Asks whose consent to a scope stands, but was given to an older version.
 *
 * @param ledger where
 * @param scope about what
 * @param below the version that they have not agreed to
 * @param after the last person of the page before; empty text for the first page
 * @param most how many at most
 */
public record AnswerQuery(
    LedgerName ledger, ConsentScope scope, PolicyVersion below, String after, int most) {}
