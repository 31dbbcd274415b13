package io.github.pii4j.erasure.testkit;

/** Says how a handler breaks its contract. */
final class Breach {

  private Breach() {}

  static void unless(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError("the handler breaks its contract: " + message);
    }
  }
}
