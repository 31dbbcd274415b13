package io.github.pii4j.policy;

/** What people use the product on. */
public enum Surface {
  /** A telephone or tablet. */
  MOBILE,

  /** A computer. */
  COMPUTER,

  /** Any other device. */
  OTHER
}
