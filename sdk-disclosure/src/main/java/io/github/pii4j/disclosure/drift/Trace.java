package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;

/**
 * Something that a build holds and that gives away an SDK or what is collected.
 *
 * @param kind what was seen
 * @param name what it is called
 * @param where the file that holds it; a file in an archive follows the archive and {@code !/}
 */
public record Trace(TraceKind kind, String name, SourceLocation where) {

  /** With its file, for people: {@code libexample.so (app.apk!/lib/arm64-v8a/libexample.so)}. */
  @Override
  public String toString() {
    return name + " (" + where + ")";
  }
}
