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

  /** The same, and how many further packages of the SDK its row would mean. */
  static Message covers(Message about, long more) {
    return more == 0
        ? about
        : new Message(
            about.english() + ", which covers the other packages of it that ship, " + more,
            about.chinese() + "，即涵盖其随同发布的其余 " + more + " 个包");
  }
}
