package io.github.pii4j.policy;

/** What a security measure protects against. */
public enum Threat {
  /** Unlawful access. */
  ACCESS,

  /** Unlawful copying. */
  COPYING,

  /** Unlawful alteration. */
  ALTERATION,

  /** Unlawful transmission. */
  TRANSMISSION,

  /** Loss. */
  LOSS,

  /** Destruction. */
  DESTRUCTION,

  /** Unlawful processing. */
  PROCESSING,

  /** Unlawful use. */
  USE
}
