package io.github.pii4j.disclosure.cli;

/** For whom the output is. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON
}
