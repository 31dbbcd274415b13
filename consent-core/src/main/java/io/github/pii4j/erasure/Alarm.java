package io.github.pii4j.erasure;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Ends a pause early, and at last all of them. */
final class Alarm {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private boolean isRung;
  private boolean isStopping;

  /** Ends the pause that is now or comes next. */
  void ring() {
    signal(false);
  }

  /** Ends all pauses. */
  void stop() {
    signal(true);
  }

  private void signal(boolean isLast) {
    lock.lock();
    try {
      isRung = true;
      isStopping |= isLast;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopping() {
    lock.lock();
    try {
      return isStopping;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Pauses.
   *
   * @return whether there is to be another turn
   */
  boolean pause(Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (!isRung && left > 0) {
        left = rung.awaitNanos(left);
      }
      isRung = false;
      return !isStopping;
    } finally {
      lock.unlock();
    }
  }
}
