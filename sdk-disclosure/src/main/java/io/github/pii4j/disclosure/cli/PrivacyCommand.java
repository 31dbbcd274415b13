package io.github.pii4j.disclosure.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * The {@code pii4j} command inside another program, such as a build tool: the same checks, words
 * and exit codes as from a shell, by construction. Thread-safe.
 */
public final class PrivacyCommand {

  private PrivacyCommand() {}

  /**
   * Runs the command to its end; it reads no standard input and never ends the JVM.
   *
   * @param args as typed after {@code pii4j}; see {@code pii4j --help}. Files are best given with
   *     absolute paths, for relative ones start at the folder in which the JVM was started
   * @param out where the result goes, in UTF-8; it is flushed, not closed
   * @param err where complaints go, in UTF-8; it is flushed, not closed
   * @param locale Chinese for Chinese messages, else English ones are written
   * @return the exit code, whose meaning never changes: 0 passed, 1 gate, 2 usage, 3 invalid, 4
   *     baseline not available, 5 drift, 6 version contract, 70 internal
   */
  public static int run(List<String> args, OutputStream out, OutputStream err, Locale locale) {
    return Pii4j.run(args, InputStream.nullInputStream(), out, err, locale);
  }
}
