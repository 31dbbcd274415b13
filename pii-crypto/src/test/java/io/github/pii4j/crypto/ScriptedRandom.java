package io.github.pii4j.crypto;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A random source that gives what it was told to, in order. */
final class ScriptedRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final transient Deque<byte[]> answers;

  ScriptedRandom(byte[]... answers) {
    this.answers = new ArrayDeque<>(List.of(answers));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] answer = answers.remove();
    if (answer.length != bytes.length) {
      throw new AssertionError(bytes.length + " bytes asked for, " + answer.length + " scripted");
    }
    System.arraycopy(answer, 0, bytes, 0, bytes.length);
  }
}
