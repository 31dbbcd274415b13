package io.github.pii4j.erasure;

import java.util.List;

/** The handlers of a scheduler do not make a plan. */
public final class InvalidPlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> findings;

  InvalidPlanException(List<String> findings) {
    super("the handlers do not make a plan: " + String.join("; ", findings));
    this.findings = List.copyOf(findings);
  }

  /** Everything that is wrong with them. */
  public List<String> findings() {
    return findings;
  }
}
