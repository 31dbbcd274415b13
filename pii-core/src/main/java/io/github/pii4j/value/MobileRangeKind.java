package io.github.pii4j.value;

/** What a range of mobile numbers is used for. */
public enum MobileRangeKind {
  /** People, through a network operator. */
  SUBSCRIBER,
  /** People, through an operator without a network of its own. */
  VIRTUAL_OPERATOR,
  /** Data cards. */
  DATA,
  /** Machines. */
  IOT,
  /** Satellite telephones. */
  SATELLITE,
  /** Emergency communications. */
  EMERGENCY,
  /** Nothing, as far as the table knows. */
  UNASSIGNED
}
