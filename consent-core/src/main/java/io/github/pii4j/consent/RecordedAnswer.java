package io.github.pii4j.consent;

import io.github.pii4j.policy.PolicyVersion;

/**
 * Where a person's last answer about a scope stands, kept beside the log so that many people can be
 * looked up at once. It follows from the lines.
 *
 * @param person who
 * @param scope about what
 * @param state what it came to
 * @param version the version that was answered
 * @param sequence the line that brought it about
 */
public record RecordedAnswer(
    Pseudonym person,
    ConsentScope scope,
    ConsentState state,
    PolicyVersion version,
    long sequence) {}
