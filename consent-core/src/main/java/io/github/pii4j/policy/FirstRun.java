package io.github.pii4j.policy;

/** What a person sees when the product starts for the first time. */
public enum FirstRun {
  /** The policy, before anything is collected or asked for. */
  BEFORE_COLLECTION,

  /** The policy, when the person registers. */
  AT_REGISTRATION
}
