package io.github.pii4j.erasure;

/** What makes a case move from one state to another. */
public enum CaseEvent {
  /** The person was asked to show who they are. */
  IDENTITY_ASKED,
  /** They did. */
  IDENTITY_PROVEN,
  /** They saw the plan and confirmed. */
  CONFIRMED,
  /** The time to come back is over. */
  COOLING_OFF_ENDED,
  /** A node took the case to erase. */
  CLAIMED,
  /** A step cannot go on by itself. */
  STUCK,
  /** No step is stuck any more. */
  UNSTUCK,
  /** Every item is erased or restricted. */
  ALL_ERASED,
  /** Reading back found what should be gone. */
  REMAINS_FOUND,
  /** Reading back found nothing. */
  ALL_VERIFIED,
  /** What had to be kept need not be kept any longer: a period ended or a hold was released. */
  KEEPING_ENDED,
  /** The person took the request back. */
  CANCELLED,
  /** The request was turned down. */
  REJECTED,
  /** The person did not answer in time. */
  EXPIRED
}
