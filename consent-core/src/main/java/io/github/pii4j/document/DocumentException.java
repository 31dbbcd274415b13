package io.github.pii4j.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document cannot be used; {@link #problems()} says why and where. */
public sealed class DocumentException extends RuntimeException
    permits InvalidDocumentException, UnreadableDocumentException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // List.copyOf is serializable when its elements are not asked for.
  private final transient List<Problem> problems;

  DocumentException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.in(Locale.ENGLISH))
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem found, in the order of the document. */
  public List<Problem> problems() {
    return problems;
  }
}
