package io.github.pii4j.disclosure.report;

import java.util.Optional;

/**
 * A document that a report is about.
 *
 * @param role whether it was looked at by itself, is the version in force, or the one to come
 * @param name its file, or {@code GITREF:path}
 * @param version what it says its version is; a registry has none
 */
public record ReportedDocument(Role role, String name, Optional<String> version) {

  /** The part that a document plays. */
  public enum Role {
    /** Looked at by itself. */
    SUBJECT,

    /** The version in force. */
    BASE,

    /** The version to come. */
    HEAD
  }
}
