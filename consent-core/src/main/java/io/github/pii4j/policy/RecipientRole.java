package io.github.pii4j.policy;

/** Who decides about the data that a recipient gets, from least to most independent. */
public enum RecipientRole {
  /** Acts on the controller's instructions (PIPL 21). */
  PROCESSOR,

  /** Decides together with the controller (PIPL 20). */
  JOINT,

  /** Decides for itself (PIPL 23). */
  INDEPENDENT
}
