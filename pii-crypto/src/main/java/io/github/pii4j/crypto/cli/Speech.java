package io.github.pii4j.crypto.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Where a command writes, and in whose language. */
final class Speech {

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean chinese;

  Speech(PrintWriter out, PrintWriter err, Locale locale) {
    this.out = out;
    this.err = err;
    this.chinese = locale.getLanguage().equals("zh");
  }

  /** The sentence in the reader's language. */
  String say(String english, String inChinese) {
    return chinese ? inChinese : english;
  }

  /** A line on standard output, ended the same way on every system. */
  void line(String text) {
    out.print(text);
    out.print('\n');
    out.flush();
  }

  void complain(String text) {
    err.print("pii4j: " + text);
    err.print('\n');
    err.flush();
  }
}
