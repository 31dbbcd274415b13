package io.github.pii4j.disclosure.export;

import java.util.List;

/**
 * An export and what must be known before it is used. Immutable and thread-safe.
 *
 * @param text the file, to be written in UTF-8
 * @param notes what it leaves out or takes for granted, in the order of the registry
 */
public record ExportedText(String text, List<ExportNote> notes) {

  /** Copies. */
  public ExportedText {
    notes = List.copyOf(notes);
  }

  static ExportedText complete(String text) {
    return new ExportedText(text, List.of());
  }
}
