package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds SDKs that are said to keep all data on the device although what they do needs a server:
 * they compare names, identity numbers or faces, or report crashes (PIPL 17, 23).
 *
 * <p>Silent where a review with evidence stands behind the claim.
 */
final class LocalOnlyContradictionRule implements SdkRule {

  private static final List<String> TELLING =
      List.of("identity.name", "identity.citizen-id", "biometric.face", "app.crash");
  private static final Pattern CRASH =
      Pattern.compile("崩溃|运行错误|闪退|\\bcrash", Pattern.CASE_INSENSITIVE);
  private static final Message MESSAGE =
      new Message(
          "said to keep everything on the device, yet what it does points to a server; find out"
              + " and correct collection and sharing, or add the evidence of a review (reviewed:"
              + " evidence)",
          "称仅在本机处理、不涉及共享，但其用途通常需要联网；请核实后更正 collection 和 sharing，或在 reviewed 中补充审查证据"
              + "（evidence）");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.statesLocalOnly() && pointsToServer(sdk) && !isProved(sdk)
        ? lint.finding("sdk-local-only-contradiction", sdk, "collection", MESSAGE)
        : Stream.empty();
  }

  private static boolean pointsToServer(SdkDisclosure sdk) {
    return TELLING.stream().anyMatch(sdk::collects)
        || Stream.of(sdk.mainFunction(), sdk.purpose(), sdk.scenario())
            .flatMap(Optional::stream)
            .anyMatch(LocalOnlyContradictionRule::speaksOfCrashes);
  }

  private static boolean speaksOfCrashes(LocalizedText text) {
    return text.byLanguage().values().stream().anyMatch(words -> CRASH.matcher(words).find());
  }

  private static boolean isProved(SdkDisclosure sdk) {
    return sdk.reviewed().flatMap(SdkReview::evidence).isPresent();
  }
}
