package io.github.pii4j.policy;

/**
 * The hashes of one part of a policy.
 *
 * @param meaning of what it means; see {@link PrivacyPolicy#modelHash}
 * @param words of how it says so; see {@link PrivacyPolicy#textHash}
 */
public record PartHash(ContentHash meaning, ContentHash words) {}
