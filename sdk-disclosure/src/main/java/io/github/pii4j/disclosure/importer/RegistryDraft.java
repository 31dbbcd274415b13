package io.github.pii4j.disclosure.importer;

import java.util.List;

/**
 * What was made of a published list.
 *
 * @param yaml the file {@code sdks.yaml}
 * @param notes what a person must look at, in the order of the list
 */
public record RegistryDraft(String yaml, List<ImportNote> notes) {

  /** Copies. */
  public RegistryDraft {
    notes = List.copyOf(notes);
  }
}
