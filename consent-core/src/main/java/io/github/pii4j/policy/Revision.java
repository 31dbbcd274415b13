package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * How a new version reaches people.
 *
 * @param channels how they are told
 * @param gate what must happen before it applies
 * @param cooldown how long a person who refused is not asked again
 */
public record Revision(
    List<NoticeChannel> channels, Optional<RevisionGate> gate, Optional<Period> cooldown) {

  /** Copies. */
  public Revision {
    channels = List.copyOf(channels);
  }

  static Revision read(Section section) {
    return new Revision(
        section.choices("channels", NoticeChannel.class),
        section.optionalChoice("gate", RevisionGate.class),
        PolicyValues.optionalPeriod(section, "cooldown"));
  }

  Canonical canonical() {
    return new Canonical()
        .choices("channels", channels)
        .word("gate", gate)
        .text("cooldown", cooldown.map(time -> time.normalized().toString()));
  }
}
