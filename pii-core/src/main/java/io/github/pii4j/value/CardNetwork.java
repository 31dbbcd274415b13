package io.github.pii4j.value;

/** The networks that card numbers belong to. */
public enum CardNetwork {
  /** China UnionPay. */
  UNIONPAY,
  /** Visa. */
  VISA,
  /** Mastercard. */
  MASTERCARD,
  /** American Express. */
  AMERICAN_EXPRESS,
  /** Diners Club. */
  DINERS_CLUB,
  /** JCB. */
  JCB,
  /** Discover. */
  DISCOVER,
  /** Mir. */
  MIR,
  /** Maestro. */
  MAESTRO,
  /** No network of several countries: banks of one country among themselves. */
  NATIONAL
}
