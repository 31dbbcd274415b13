package io.github.pii4j.erasure;

/** What only one node at a time does. */
public enum Duty {
  /** Delivers the outbox, so that messages of a case stay in order. */
  RELAY
}
