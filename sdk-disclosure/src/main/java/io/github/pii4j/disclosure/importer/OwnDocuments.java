package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents of ours, which are no lists that somebody published by hand. */
final class OwnDocuments {

  private static final Pattern KIND =
      Pattern.compile(
          "(?m)(?:^|[{,])\\s{0,40}[\"']?kind[\"']?\\s{0,10}:\\s{0,10}[\"']?(SdkRegistry|PrivacyPolicy)\\b");
  private static final int BEGINNING = 20_000;
  private static final int END = 2_000;

  private OwnDocuments() {}

  /** What to do with it instead; empty if it is none. */
  static Optional<Message> wayOut(String text) {
    Matcher kind = KIND.matcher(beginning(text));
    if (text.stripLeading().startsWith("<") || !kind.find()) {
      return Optional.empty();
    }
    return Optional.of(
        kind.group(1).equals("SdkRegistry")
            ? new Message("is a registry already; run: pii4j lint", "已是 SDK 清单；请运行 pii4j lint")
            : new Message(
                "is a policy and no list of SDKs; run: pii4j lint",
                "是隐私政策文件，不是 SDK 列表；请运行 pii4j lint"));
  }

  /** JSON in canonical order has its kind before its list. */
  private static String beginning(String text) {
    return text.length() <= BEGINNING + END
        ? text
        : text.substring(0, BEGINNING) + "\n" + text.substring(text.length() - END);
  }
}
