package io.github.pii4j.crypto;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls of a key management service: limited in time, repeated, and stopped. Thread-safe. */
final class KmsCalls {

  static final String HOLDER = "the key management service";

  private final Duration timeLimit;
  private final int attempts;
  private final KmsBackoff backoff;
  private final KmsCircuit circuit;
  private final KmsTime time;

  KmsCalls(Duration timeLimit, int attempts, KmsBackoff backoff, KmsCircuit circuit, KmsTime time) {
    this.timeLimit = timeLimit;
    this.attempts = attempts;
    this.backoff = backoff;
    this.circuit = circuit;
    this.time = time;
  }

  /**
   * What the service answers.
   *
   * @throws KeyHolderException as the service threw it, or unavailable if it does not answer
   */
  <R> R call(KmsTask<R> task) {
    try {
      return repeated(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw KeyHolderException.unavailable(HOLDER, e);
    }
  }

  private <R> R repeated(KmsTask<R> task) throws InterruptedException {
    Exception failure = null;
    for (int failures = 0; failures < attempts; failures++) {
      if (failures > 0) {
        time.pause(backoff.after(failures));
      }
      requireClosedCircuit(failure);
      try {
        return once(task);
      } catch (TimeoutException | RuntimeException e) {
        failure = transientOnly(e);
      }
    }
    throw KeyHolderException.unavailable(HOLDER, failure);
  }

  private void requireClosedCircuit(@Nullable Exception failure) {
    if (!circuit.admits(time.nanos())) {
      throw KeyHolderException.unavailable(HOLDER, failure);
    }
  }

  /** One attempt, of whose outcome the circuit learns. */
  private <R> R once(KmsTask<R> task) throws InterruptedException, TimeoutException {
    try {
      R answer = time.within(timeLimit, task);
      circuit.succeeded();
      return answer;
    } catch (InterruptedException | Error e) {
      circuit.abandoned();
      throw e;
    } catch (TimeoutException | RuntimeException e) {
      tell(e);
      throw e;
    }
  }

  private void tell(Exception e) {
    if (isAnswer(e)) {
      circuit.succeeded();
    } else {
      circuit.failed(time.nanos());
    }
  }

  private static Exception transientOnly(Exception e) {
    if (isAnswer(e)) {
      throw (KeyHolderException) e;
    }
    return e;
  }

  private static boolean isAnswer(Exception e) {
    return e instanceof KeyHolderException answer && !answer.isTransient();
  }
}
