package io.github.pii4j.crypto;

/** One call of a key management service. */
interface KmsTask<R> {

  R run();

  /** Wipes an answer that came when nobody waited for it any more. */
  void discard(R late);
}
