package io.github.pii4j.erasure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why records are kept, and how long.
 *
 * @param basis the id of the {@link RetentionRule} or {@link LegalHold}, or a handler's own code
 * @param statute what the person is told: the law and article, or the authority
 * @param through the last day; empty if it ends only by a release
 */
public record Kept(String basis, String statute, Optional<LocalDate> through) {}
