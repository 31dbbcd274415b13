package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import java.util.stream.Stream;

/** One rule of the lint, applied to each SDK by itself. */
interface SdkRule {

  /** What the rule has against {@code sdk}, in the order of the file. */
  Stream<Finding> check(SdkDisclosure sdk);

  /** A finding at a part of an SDK. */
  static Finding finding(
      String rule, FindingLevel level, SdkDisclosure sdk, String part, Message message) {
    return new Finding(rule, level, "sdks/" + sdk.id() + "/" + part, message);
  }
}
