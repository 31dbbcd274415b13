package io.github.pii4j.crypto;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a limited number do costly work at once; the others wait, and get in as they came. */
final class Places {

  private final Semaphore free;

  Places(int number) {
    free = new Semaphore(number, true);
  }

  <R> R in(Supplier<R> work) {
    free.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
