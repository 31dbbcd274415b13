package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/**
 * Messages for a terminal: what a file name could do to it, or hide from its reader, is replaced.
 */
final class ShownWriter extends PrintWriter {

  /** All controls but the ends of lines and tabs, and what turns the direction of text. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

  ShownWriter(OutputStream out) {
    super(out, true, UTF_8);
  }

  static String shown(String text) {
    return HIDDEN.matcher(text).replaceAll("\uFFFD");
  }

  @Override
  public void println(String text) {
    super.println(shown(text));
  }
}
