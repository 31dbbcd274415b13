package io.github.pii4j.crypto;

/** A key was wiped between being found and being used; it is loaded anew, and no caller sees it. */
final class KeyWipedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  KeyWipedException() {
    super("the key is wiped");
  }
}
