package io.github.pii4j.document;

import java.util.List;

/** A document was read, but what it says is wrong in one or more places. */
public final class InvalidDocumentException extends DocumentException {

  private static final long serialVersionUID = 1L;

  /** For a reader that finds its own problems, in the order of the document. */
  public InvalidDocumentException(List<Problem> problems) {
    super(problems);
  }
}
