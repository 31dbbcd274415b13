package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds purposes that would cover anything an SDK does (PIPL 6: explicit and reasonable). */
final class BroadSdkPurposeRule implements SdkRule {

  /** The whole purpose: an improvement beside something definite is no cover for everything. */
  private static final Pattern BROAD =
      Pattern.compile(
          "(用于|为了?|以)?(向用户|为用户|为您)?(优化|提升|改善|改进|提供)[^，。；、]{0,8}(体验|服务|产品|功能|质量)"
              + "|(其他|业务需要|相关用途|业务功能)[^，。；]{0,6}"
              + "|(to )?(improve|provide|support)( the| your| our| user| better)*"
              + " (experience|services?|products?|features?|business)"
              + "|(other|business) (purposes|needs)",
          Pattern.CASE_INSENSITIVE);

  private static final Message MESSAGE =
      new Message(
          "the purpose would cover anything; say what this SDK does in this product",
          "使用目的过于宽泛；请说明此 SDK 在本产品中具体做什么");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.purpose().filter(BroadSdkPurposeRule::isBroad).stream()
        .flatMap(purpose -> lint.finding("sdk-purpose-too-broad", sdk, "purpose", MESSAGE));
  }

  private static boolean isBroad(LocalizedText purpose) {
    return purpose.byLanguage().values().stream()
        .map(text -> text.strip().replaceFirst("[。.]$", ""))
        .anyMatch(text -> BROAD.matcher(text).matches());
  }
}
