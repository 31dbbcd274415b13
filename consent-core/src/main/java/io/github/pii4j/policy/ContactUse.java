package io.github.pii4j.policy;

/** What a contact is for. */
public enum ContactUse {
  /** Questions about the policy. */
  ENQUIRIES,

  /** Requests to exercise a right. */
  RIGHTS_REQUESTS,

  /** Complaints and reports. */
  COMPLAINTS
}
