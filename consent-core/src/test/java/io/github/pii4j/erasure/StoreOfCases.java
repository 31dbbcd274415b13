package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.insert;
import static io.github.pii4j.erasure.Cases.next;
import static io.github.pii4j.erasure.Cases.opening;
import static io.github.pii4j.erasure.Cases.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A store of cases under test, and how a test fills it. */
interface StoreOfCases {

  /** The same empty store throughout one test. */
  ErasureStore store();

  default void begin(int number, int steps) {
    store().open(opening(number), subject(number));
    store()
        .commit(
            next(
                opening(number).after(), CaseState.ERASING, "case.erasing", insert(number, steps)));
  }

  static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
