package io.github.pii4j.crypto;

/** Lets time pass, without a pause that the scheduler would round up. */
final class Waiting {

  private Waiting() {}

  static void spin(long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
