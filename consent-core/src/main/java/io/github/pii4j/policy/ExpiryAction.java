package io.github.pii4j.policy;

/** What happens to data whose time is over. */
public enum ExpiryAction {
  /** It is deleted. */
  DELETE,

  /** It is made anonymous, which cannot be undone. */
  ANONYMISE,

  /** It is stored and protected, and nothing else (PIPL 47(2)). */
  RESTRICT
}
