package io.github.pii4j.crypto;

import java.time.Instant;

/**
 * What a {@link LocalKeyFile} says about one of its keys; no secret.
 *
 * @param id of the key
 * @param createdAt to the millisecond
 * @param state what it still does
 */
public record KekEntry(KekId id, Instant createdAt, KekState state) {}
