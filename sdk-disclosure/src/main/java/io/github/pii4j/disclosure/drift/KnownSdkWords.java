package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.Message;
import java.util.List;
import java.util.stream.Stream;

/** What a table of SDKs says of one, in the words of a finding. */
final class KnownSdkWords {

  static final Message NOTHING = new Message("", "");

  private KnownSdkWords() {}

  /** The operator and where it explains itself, as far as they are known. */
  static Message about(KnownSdk sdk) {
    List<String> known =
        Stream.concat(sdk.operator().stream(), sdk.link().map(Object::toString).stream()).toList();
    return known.isEmpty()
        ? NOTHING
        : new Message(
            " (known operator: " + String.join(", ", known) + ")",
            "（已知运营方：" + String.join("，", known) + "）");
  }
}
