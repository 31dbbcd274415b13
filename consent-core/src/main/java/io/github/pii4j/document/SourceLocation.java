package io.github.pii4j.document;

import java.util.Comparator;

/**
 * A place in a document.
 *
 * @param source the name of the document, mostly a file
 * @param line from 1; 0 for the document as a whole
 * @param column from 1; 0 for the document as a whole
 */
public record SourceLocation(String source, int line, int column)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::source)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  /** The document as a whole. */
  public static SourceLocation wholeOf(String source) {
    return new SourceLocation(source, 0, 0);
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  /** As editors and compilers print it: {@code policy.yaml:12:5}. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
