package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import java.util.stream.Stream;

/** Finds SDKs that run before the person agreed (国信办秘字〔2019〕191 三(1)). */
final class InitBeforeConsentRule implements SdkRule {

  private static final Message MESSAGE =
      new Message(
          "an SDK must not run before the person agreed; start it later and write after-consent"
              + " or on-first-use",
          "用户同意前不得启动 SDK；请推迟初始化，并写为 after-consent 或 on-first-use");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk) {
    return sdk.init().filter(moment -> moment == InitMoment.BEFORE_CONSENT).stream()
        .map(
            moment ->
                SdkRule.finding(
                    "sdk-init-before-consent", FindingLevel.ERROR, sdk, "init", MESSAGE));
  }
}
