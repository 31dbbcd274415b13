package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.Message;
import java.util.List;

/** A theme that people could not read, with everything that is wrong with it. */
public final class InvalidThemeException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Message> problems;

  InvalidThemeException(List<Message> problems) {
    super(String.join("\n", problems.stream().map(Message::english).toList()));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong and the way out of each. */
  public List<Message> problems() {
    return problems;
  }
}
