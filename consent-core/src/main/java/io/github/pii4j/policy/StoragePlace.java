package io.github.pii4j.policy;

/** Where data is kept. */
public enum StoragePlace {
  /** On the person's device only. */
  DEVICE,

  /** On servers. */
  SERVER
}
