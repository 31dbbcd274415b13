package io.github.pii4j.crypto;

/** What computes with one key, one operation at a time, and can be wiped. Not thread-safe. */
interface KeyedEngine {

  /** Overwrites all that depends on the key. */
  void wipe();
}
