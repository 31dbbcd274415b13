package io.github.pii4j.consent;

/**
 * What a ledger keeps of the network address that an act came from. An address is personal data,
 * and consent is proved without it: nothing is kept unless the host has a reason (PIPL, article 6).
 */
public enum AddressKeeping {
  /** Nothing. */
  LEFT_OUT,
  /** The network: the first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
  TRUNCATED,
  /**
   * A hash under a key of the person's own: tells whether two acts of one person came from the same
   * address, and nothing across people. It goes with the person's key.
   */
  HASHED
}
