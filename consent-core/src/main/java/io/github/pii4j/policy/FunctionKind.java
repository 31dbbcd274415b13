package io.github.pii4j.policy;

/** Whether a function is what the product exists for, or comes on top. */
public enum FunctionKind {
  /** What the product exists for; only its necessary items may be a condition of use. */
  BASIC,

  /** Comes on top; refusing it must leave the basic functions usable. */
  EXTENDED
}
