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
public record Kept(String basis, String statute, Optional<LocalDate> through) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the person would not be told why, or the last day is after
   *     the year 9000
   */
  public Kept {
    if (basis.isBlank() || statute.isBlank()) {
      throw new IllegalArgumentException("what is kept has a basis and a statute or an authority");
    }
    through.ifPresent(LastDay::require);
  }
}
