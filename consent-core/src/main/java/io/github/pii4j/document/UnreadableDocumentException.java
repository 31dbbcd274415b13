package io.github.pii4j.document;

import java.util.List;

/** A document could not be read at all: no such file, no permission, a folder. */
public final class UnreadableDocumentException extends DocumentException {

  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(Problem problem) {
    super(List.of(problem));
  }
}
