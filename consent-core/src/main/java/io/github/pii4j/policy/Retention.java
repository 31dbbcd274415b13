package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.time.Period;
import java.util.Optional;

/**
 * How long data is kept and what happens then.
 *
 * @param period the time
 * @param rule how the time is found where it is no fixed period
 * @param from the event from which it counts, such as {@code account.closed}
 * @param atExpiry what happens at the end
 * @param statute the rule of law that demands the time, such as {@code cn.wage.payment}
 */
public record Retention(
    Optional<Period> period,
    Optional<LocalizedText> rule,
    Optional<String> from,
    ExpiryAction atExpiry,
    Optional<String> statute) {

  static Retention read(Section section) {
    return new Retention(
        PolicyValues.optionalPeriod(section, "period"),
        section.optionalLocalized("rule"),
        PolicyValues.optionalId(section, "from"),
        section.choice("atExpiry", ExpiryAction.class),
        PolicyValues.optionalId(section, "statute"));
  }

  /** Whether neither a period nor a rule ever ends it. */
  public boolean isUnbounded() {
    return period.isEmpty() && rule.isEmpty();
  }

  Canonical canonical() {
    return new Canonical()
        .text("period", period.map(time -> time.normalized().toString()))
        .prose("rule", rule)
        .text("from", from)
        .word("atExpiry", atExpiry)
        .text("statute", statute);
  }
}
