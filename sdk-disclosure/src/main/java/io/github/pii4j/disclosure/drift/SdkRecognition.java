package io.github.pii4j.disclosure.drift;

import java.util.Optional;

/**
 * What counts as an SDK of a third party, and what it is called. Two answers with one name mean one
 * SDK. Implementations are thread-safe.
 */
public interface SdkRecognition {

  /** What the SDK behind a package is called; empty if it is not known as one. */
  Optional<String> ofPackage(PackageUrl purl);

  /** What the SDK behind classes or a native library is called; empty if it is not known. */
  Optional<String> ofTrace(Trace trace);

  /** What else is known of an SDK that an answer named; empty if nothing is. */
  default Optional<KnownSdk> named(String name) {
    return Optional.empty();
  }
}
