package io.github.pii4j.crypto;

import java.time.Duration;

/**
 * Keeps calls away from a service that keeps failing: after so many failures in a row it is open
 * for a while, then one call probes the service, and its outcome closes or reopens it. Thread-safe.
 */
final class KmsCircuit {

  private final int failuresToOpen;
  private final long openNanos;
  private int failures;
  private long openedAt;
  private boolean probing;

  KmsCircuit(int failuresToOpen, Duration openFor) {
    this.failuresToOpen = failuresToOpen;
    this.openNanos = openFor.toNanos();
  }

  /** Whether a call may be made now; its outcome is then told. */
  synchronized boolean admits(long now) {
    if (failures < failuresToOpen) {
      return true;
    }
    if (probing || now - openedAt < openNanos) {
      return false;
    }
    probing = true;
    return true;
  }

  /** The service answered. */
  synchronized void succeeded() {
    failures = 0;
    probing = false;
  }

  /** The service failed. */
  synchronized void failed(long now) {
    failures = Math.min(failures + 1, failuresToOpen);
    openedAt = now;
    probing = false;
  }

  /** The caller gave up before there was an outcome. */
  synchronized void abandoned() {
    probing = false;
  }
}
