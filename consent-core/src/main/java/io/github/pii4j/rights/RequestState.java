package io.github.pii4j.rights;

/** Where a request stands. The table of what may follow what is in {@link RequestStep}. */
public enum RequestState {
  /** It is recorded, and its time runs. */
  RECEIVED,
  /** The person was asked to show who they are; the time still runs. */
  IDENTITY_PENDING,
  /** It is known who asks; what they ask for is to be done. */
  VERIFIED,
  /** It is done. */
  DONE,
  /** It was refused, with a reason. */
  REFUSED,
  /** The person took it back. */
  WITHDRAWN;

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return this == RECEIVED || this == IDENTITY_PENDING || this == VERIFIED;
  }
}
