package io.github.pii4j.crypto;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A holder, such as a service far away, whose answers to unwrap wait when a test says so. */
final class WaitingHolder implements KeyEncryptionKey {

  private final KeyEncryptionKey holder;
  private final List<byte[]> answers = new CopyOnWriteArrayList<>();
  private final CountDownLatch unwrapping = new CountDownLatch(1);
  private volatile CountDownLatch answer = new CountDownLatch(0);

  WaitingHolder(KeyEncryptionKey holder) {
    this.holder = holder;
  }

  /** The arrays that it gave to those who asked it to unwrap. */
  List<byte[]> answers() {
    return answers;
  }

  /** From now on nobody gets an answer. */
  void hold() {
    answer = new CountDownLatch(1);
  }

  /** Returns once somebody waits for an answer that is held back. */
  void awaitUnwrapping() {
    await(unwrapping);
  }

  /** Answers those who wait, and all who come later. */
  void answer() {
    answer.countDown();
  }

  @Override
  public KekId current() {
    return holder.current();
  }

  @Override
  public WrappedKey wrap(KeyToWrap key) {
    return holder.wrap(key);
  }

  @Override
  public byte[] unwrap(WrappedKey wrapped) {
    CountDownLatch held = answer;
    if (held.getCount() > 0) {
      unwrapping.countDown();
      await(held);
    }
    byte[] clear = holder.unwrap(wrapped);
    answers.add(clear);
    return clear;
  }

  @Override
  public void close() {}

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
