package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An official notice that arranges the holidays and made-up working days of a year, or amends such
 * an arrangement.
 *
 * <p>Immutable and thread-safe; equal if all parts are equal.
 *
 * @param id the year, and the number of the amendment
 * @param published the day of publication; null if no dated copy is known
 * @param document the number of the document; empty if not known
 * @param source where the notice was read
 * @param effect what is unusual about it; empty for most
 */
public record Notice(
    NoticeId id, @Nullable LocalDate published, String document, String source, String effect) {

  /** Checks that nothing but the day of publication is null. */
  public Notice {
    requireNonNull(id, "id");
    requireNonNull(document, "document");
    requireNonNull(source, "source");
    requireNonNull(effect, "effect");
  }

  /** The day from which the notice counts as known: its publication, else 1 January of its year. */
  public LocalDate knownFrom() {
    return published != null ? published : LocalDate.of(id.year(), 1, 1);
  }
}
