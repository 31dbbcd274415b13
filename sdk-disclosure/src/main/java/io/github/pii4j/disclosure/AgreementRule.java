package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds SDKs to whose operator data goes without an agreement that names its measures, or under one
 * that is over.
 */
final class AgreementRule implements SdkRule {

  private static final Message MISSING =
      new Message(
          "no agreement with the operator is named; add agreement: {reference: …, signed: …,"
              + " measures: […]}",
          "未注明与运营方的协议；请补充 agreement: {reference: …, signed: …, measures: […]}");
  private static final Message NO_MEASURES =
      new Message(
          "the agreement names nothing that the operator does to protect the data; add measures",
          "协议未列明运营方的保护措施；请补充 measures");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.agreement()
        .map(agreement -> Stream.concat(bare(agreement, sdk, lint), over(agreement, sdk, lint)))
        .orElseGet(() -> missing(sdk, lint));
  }

  /** Data that stays on the device is not handed to anybody. */
  private static Stream<Finding> missing(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.items().isEmpty() || sdk.statesLocalOnly()
        ? Stream.empty()
        : lint.finding("sdk-agreement-missing", sdk, "agreement", MISSING);
  }

  private static Stream<Finding> bare(
      SdkAgreement agreement, SdkDisclosure sdk, RegistryUnderLint lint) {
    return agreement.measures().isEmpty()
        ? lint.finding("sdk-agreement-missing", sdk, "agreement/measures", NO_MEASURES)
        : Stream.empty();
  }

  private static Stream<Finding> over(
      SdkAgreement agreement, SdkDisclosure sdk, RegistryUnderLint lint) {
    Optional<LocalDate> today = lint.context().today();
    return today.filter(agreement::isOver).flatMap(day -> agreement.until()).stream()
        .flatMap(
            end ->
                lint.finding(
                    "sdk-agreement-expired", sdk, "agreement/until", end.toString(), ended(end)));
  }

  private static Message ended(LocalDate end) {
    return new Message(
        "the agreement ended on " + end + "; renew it, or take the SDK out",
        "协议已于 " + end + " 终止；请续签或移除该 SDK");
  }
}
