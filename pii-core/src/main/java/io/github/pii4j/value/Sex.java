package io.github.pii4j.value;

/** As GB 11643-1999 encodes it: the parity of the sequence number. */
public enum Sex {
  /** Even. */
  FEMALE,
  /** Odd. */
  MALE
}
