package io.github.pii4j.erasure;

/**
 * How a host reaches a recipient. The same request may come any number of times, as after a crash:
 * its id tells. Whatever is thrown, the request is sent again later. Thread-safe.
 */
@FunctionalInterface
public interface RecipientChannel {

  /** Sends the request, or asks what became of it, and gets the answer so far. */
  RecipientAnswer send(RecipientRequest request);
}
