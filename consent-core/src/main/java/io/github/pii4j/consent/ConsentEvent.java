package io.github.pii4j.consent;

import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger: a person's standing with a scope changed.
 *
 * @param sequence position in the ledger, from 1, without gaps
 * @param at when it was recorded
 * @param subject who; prints hidden
 * @param scope about what
 * @param state where the person stands from now on
 * @param version the policy version that was in force on screen
 * @param act what the person did; empty where they did nothing, as when a text is shown
 */
public record ConsentEvent(
    long sequence,
    Instant at,
    SubjectId subject,
    ConsentScope scope,
    ConsentState state,
    PolicyVersion version,
    Optional<ConsentAct> act) {}
