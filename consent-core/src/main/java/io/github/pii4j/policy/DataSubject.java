package io.github.pii4j.policy;

/** Whose data an item is. */
public enum DataSubject {
  /** The person's who uses the product. */
  SELF,

  /** Another person's, so that whoever gives it needs that person's authorisation. */
  ANOTHER_PERSON
}
