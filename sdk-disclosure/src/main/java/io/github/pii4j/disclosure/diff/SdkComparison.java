package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkDisclosure;

/** Compares one side of an SDK that is in both versions. */
@FunctionalInterface
interface SdkComparison {

  /** Notes each difference. */
  void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes);
}
