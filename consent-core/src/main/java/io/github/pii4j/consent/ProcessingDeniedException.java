package io.github.pii4j.consent;

/** Processing was asked for that may not take place. */
public final class ProcessingDeniedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Decision.Reason reason;

  ProcessingDeniedException(String functionId, Decision.Denied denied) {
    super(functionId + " is denied: " + denied.reason() + " (" + denied.opens() + ")");
    this.reason = denied.reason();
  }

  /** Why. */
  public Decision.Reason reason() {
    return reason;
  }
}
