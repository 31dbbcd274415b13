package io.github.pii4j.crypto;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Time as the calls of a key management service know it; a test makes its own. Thread-safe. */
interface KmsTime {

  /** Of no particular epoch, never going back. */
  long nanos();

  /** Waits, at most until {@link #close}. */
  void pause(Duration howLong) throws InterruptedException;

  /** What {@code task} gives, if it gives it in time; if not, it is interrupted. */
  <R> R within(Duration limit, KmsTask<R> task) throws InterruptedException, TimeoutException;

  /** Ends all pauses. */
  void close();
}
