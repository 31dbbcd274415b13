package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.stream.Stream;

/**
 * Finds gaps in what every list must say of an SDK: who, what for, when, what, how, where to read
 * more (MIIT 信管函〔2021〕292).
 */
final class MissingFieldRule implements SdkRule {

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return Stream.of(
            gap(lint, sdk, sdk.operator().isEmpty(), "operator", "the company behind it", "运营方"),
            gap(lint, sdk, sdk.purpose().isEmpty(), "purpose", "what it is used for", "使用目的"),
            gap(lint, sdk, sdk.scenario().isEmpty(), "scenario", "when it is used", "使用场景"),
            gap(lint, sdk, sdk.items().isEmpty(), "items", "what it collects", "收集的个人信息"),
            gap(
                lint,
                sdk,
                saysNoMethod(sdk),
                "collection",
                "how it collects or shares",
                "收集方式或共享方式"),
            gap(lint, sdk, sdk.links().isEmpty(), "links", "a link to its privacy terms", "隐私政策链接"))
        .flatMap(findings -> findings);
  }

  private static boolean saysNoMethod(SdkDisclosure sdk) {
    return sdk.collection().isEmpty() && sdk.sharing().isEmpty();
  }

  private static Stream<Finding> gap(
      RegistryUnderLint lint,
      SdkDisclosure sdk,
      boolean missing,
      String part,
      String english,
      String chinese) {
    Message message =
        new Message(
            "the list does not say " + english + "; ask the operator and add \"" + part + "\"",
            "未说明" + chinese + "；请向运营方核实并补充“" + part + "”");
    return missing ? lint.finding("sdk-missing-field", sdk, part, message) : Stream.empty();
  }
}
