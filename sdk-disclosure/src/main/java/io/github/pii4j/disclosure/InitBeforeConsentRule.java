package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.stream.Stream;

/** Finds SDKs that run before the person agreed (国信办秘字〔2019〕191 三(1)). */
final class InitBeforeConsentRule implements SdkRule {

  private static final Message MESSAGE =
      new Message(
          "an SDK must not run before the person agreed; start it later and write after-consent"
              + " or on-first-use",
          "用户同意前不得启动 SDK；请推迟初始化，并写为 after-consent 或 on-first-use");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.init().filter(moment -> moment == InitMoment.BEFORE_CONSENT).stream()
        .flatMap(
            moment ->
                lint.finding("sdk-init-before-consent", sdk, "init", "before-consent", MESSAGE));
  }
}
