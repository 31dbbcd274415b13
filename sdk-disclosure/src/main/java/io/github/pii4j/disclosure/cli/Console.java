package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Locale;

/** Where a command reads and writes, and in whose language. Text is UTF-8 wherever it runs. */
final class Console {

  private final InputStream in;
  private final OutputStream rawOut;
  private final PrintWriter out;
  private final PrintWriter err;
  private Locale locale;

  Console(InputStream in, OutputStream out, OutputStream err, Locale locale) {
    this.in = in;
    this.rawOut = out;
    this.out = new PrintWriter(out, false, UTF_8);
    this.err = new ShownWriter(err);
    this.locale = locale;
  }

  InputStream in() {
    return in;
  }

  PrintWriter out() {
    return out;
  }

  /** Standard output in another encoding; not to be mixed with {@link #out}. */
  Writer out(Charset charset) {
    return new OutputStreamWriter(rawOut, charset);
  }

  PrintWriter err() {
    return err;
  }

  Locale locale() {
    return locale;
  }

  void speak(Locale language) {
    locale = language;
  }

  /** The sentence in the reader's language. */
  String say(String english, String chinese) {
    return locale.getLanguage().equals("zh") ? chinese : english;
  }

  /** A line on standard output, ended the same way on every system. */
  void line(String text) {
    out.print(ShownWriter.shown(text));
    out.print('\n');
  }
}
