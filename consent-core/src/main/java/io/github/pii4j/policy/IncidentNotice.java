package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;

/**
 * How people learn of a leak (PIPL 57).
 *
 * @param channels how they are told
 * @param text what they are told, in words
 */
public record IncidentNotice(List<NoticeChannel> channels, LocalizedText text) {

  /** Copies. */
  public IncidentNotice {
    channels = List.copyOf(channels);
  }

  static IncidentNotice read(Section section) {
    return new IncidentNotice(
        section.choices("channels", NoticeChannel.class), section.localized("text"));
  }

  Canonical canonical() {
    return new Canonical().choices("channels", channels).prose("text", text);
  }
}
