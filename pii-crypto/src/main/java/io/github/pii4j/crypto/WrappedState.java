package io.github.pii4j.crypto;

/** How a wrapped key is found in the key log. */
enum WrappedState {
  /** As it was written. */
  INTACT,
  /** Overwritten by zeros to its end. */
  ERASED,
  /** Neither: unfinished, half overwritten, or changed. */
  BROKEN
}
