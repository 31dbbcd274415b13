package io.github.pii4j.crypto;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * A key management service that does well, unless it is told how to do badly: each mood is good for
 * one call.
 */
final class FlakyKms implements KeyManagementService {

  private final MemoryKeyEncryptionKey keys = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  private final Deque<Mood> moods = new ArrayDeque<>();
  private int calls;

  /** What becomes of one call. */
  interface Mood {
    /** May throw, take its time or change the answer to a call of unwrap. */
    byte[] answer(byte[] right);
  }

  /** The next calls, in order. */
  synchronized FlakyKms next(Mood... inOrder) {
    Collections.addAll(moods, inOrder);
    return this;
  }

  /** How many calls reached it. */
  synchronized int calls() {
    return calls;
  }

  KekId rotate() {
    return keys.rotate();
  }

  static Mood well() {
    return right -> right;
  }

  static Mood failing() {
    return right -> {
      throw new IllegalStateException("503");
    };
  }

  static Mood refusing() {
    return right -> {
      throw KeyHolderException.refused("the cloud");
    };
  }

  static Mood answering(UnaryOperator<byte[]> wrongly) {
    return wrongly::apply;
  }

  static Mood doing(Runnable first) {
    return right -> {
      first.run();
      return right;
    };
  }

  @Override
  public WrappedKey wrap(KeyToWrap key) {
    WrappedKey right = keys.wrap(key);
    return new WrappedKey(right.kek(), mood().answer(right.bytes()), right.context());
  }

  @Override
  public byte[] unwrap(WrappedKey wrapped) {
    Mood mood = mood();
    return mood.answer(keys.unwrap(wrapped));
  }

  @Override
  public KmsDescription describe(KmsInquiry inquiry) {
    mood().answer(new byte[0]);
    return new KmsDescription(keys.current());
  }

  private synchronized Mood mood() {
    calls++;
    Mood next = moods.poll();
    return next == null ? well() : next;
  }

  /** The same with the last bit changed. */
  static byte[] changed(byte[] right) {
    byte[] wrong = Arrays.copyOf(right, right.length);
    wrong[wrong.length - 1] ^= 1;
    return wrong;
  }
}
