package io.github.pii4j.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds personal values in running text and hides them behind their masks.
 *
 * <p>This release knows citizen ids, unified social credit codes and bank card numbers, which it
 * checks, and the shape of mobile numbers. Chinese characters and punctuation end a value, ASCII
 * letters and digits do not; full-width digits, zero-width characters and the usual groupings are
 * seen through. Where several readings fit, the mask that hides most is used. A run of letters and
 * digits longer than sixty-four characters is taken for none.
 *
 * <p>Works in constant memory and in time linear in the length of the text. Immutable and
 * thread-safe.
 */
public final class Redactor {

  private static final Redactor STANDARD = new Redactor();
  private static final int BUFFER = 8192;

  private Redactor() {}

  /** All the types of this release, the standard masks. */
  public static Redactor standard() {
    return STANDARD;
  }

  /** The text with every value hidden; the same instance if there is none. */
  public String redact(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    List<Finding> findings = scan(text, clean);
    return findings.isEmpty() ? text : clean.toString();
  }

  /**
   * Copies a text of any size and hides the values in it. Closes neither side.
   *
   * @throws IOException if either side fails
   */
  public void redact(Reader in, Writer out) throws IOException {
    Scanner scanner = new Scanner(out, finding -> {});
    char[] buffer = new char[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      for (int i = 0; i < count; i++) {
        scanner.accept(buffer[i]);
      }
    }
    scanner.end();
  }

  /** Where the values stand, in the order of the text. */
  public List<Finding> find(CharSequence text) {
    return scan(text, new StringBuilder(text.length()));
  }

  private static List<Finding> scan(CharSequence text, StringBuilder out) {
    List<Finding> findings = new ArrayList<>();
    Scanner scanner = new Scanner(out, findings::add);
    try {
      for (int i = 0; i < text.length(); i++) {
        scanner.accept(text.charAt(i));
      }
      scanner.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return findings;
  }
}
