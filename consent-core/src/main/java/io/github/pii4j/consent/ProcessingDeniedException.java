package io.github.pii4j.consent;

import java.util.Optional;

/** Processing was asked for that may not take place. Names no person. */
public final class ProcessingDeniedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Decision.Reason reason;
  private final String opens;

  ProcessingDeniedException(String what, Decision.Denied denied) {
    super(what + " is denied: " + denied.reason() + " (" + denied.opens() + ")");
    this.reason = denied.reason();
    this.opens = denied.opens();
  }

  /** Why. */
  public Decision.Reason reason() {
    return reason;
  }

  /** The scope whose consent would open it; empty if consent is not what is missing. */
  public Optional<ConsentScope> scope() {
    return new Decision.Denied(reason, opens).scope();
  }
}
