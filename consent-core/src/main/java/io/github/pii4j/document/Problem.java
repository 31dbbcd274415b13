package io.github.pii4j.document;

import java.util.Comparator;
import java.util.Locale;

/**
 * One mistake in a document, at its place.
 *
 * @param where the place
 * @param message what is wrong and what is allowed
 */
public record Problem(SourceLocation where, Message message) implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::where).thenComparing(problem -> problem.message().english());

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line: the place, a colon, the sentence. */
  public String in(Locale locale) {
    return where + ": " + message.in(locale);
  }
}
