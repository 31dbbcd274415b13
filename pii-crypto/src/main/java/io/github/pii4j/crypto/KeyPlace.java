package io.github.pii4j.crypto;

/**
 * Where in the log the record of a key lies.
 *
 * @param frameAt its first byte
 * @param frameLength its length
 * @param erasable how many bytes at its end are overwritten when the key is destroyed
 * @param state how the wrapped key was found there
 */
record KeyPlace(long frameAt, int frameLength, int erasable, WrappedState state) {

  static KeyPlace of(KeyFrame frame, long at) {
    return new KeyPlace(at, frame.length(), frame.erasable(), frame.state());
  }

  /** The first byte that is overwritten. */
  long erasableFrom() {
    return frameAt + frameLength - erasable;
  }
}
