package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.stream.Stream;

/**
 * Finds SDKs of which the list does not say how long data is kept or what becomes of it once the
 * SDK is removed (GB/T 43435-2023, so silent unless its pack is on).
 */
final class MissingRetentionRule implements SdkRule {

  private static final Message NO_TIME =
      new Message(
          "how long the operator keeps data is not stated; add retention: {period: ...} or a rule",
          "未说明运营方保存信息的期限；请补充 retention: {period: …} 或 rule");
  private static final Message NO_REMOVAL =
      new Message(
          "what happens to data when the SDK is removed is not stated; add retention: {onRemoval:"
              + " ...}",
          "未说明移除 SDK 后如何处理信息；请补充 retention: {onRemoval: …}");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    boolean time = sdk.retention().filter(MissingRetentionRule::statesTime).isPresent();
    boolean removal = sdk.retention().flatMap(SdkRetention::onRemoval).isPresent();
    return Stream.concat(
        gap(time, "retention", NO_TIME, sdk, lint),
        gap(removal, "retention/onRemoval", NO_REMOVAL, sdk, lint));
  }

  private static boolean statesTime(SdkRetention retention) {
    return retention.period().isPresent() || retention.rule().isPresent();
  }

  private static Stream<Finding> gap(
      boolean stated, String part, Message message, SdkDisclosure sdk, RegistryUnderLint lint) {
    return stated ? Stream.empty() : lint.finding("sdk-missing-retention", sdk, part, message);
  }
}
