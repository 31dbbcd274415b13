package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkAgreement;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.document.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator has undertaken: less of it concerns people, another form of it does not. */
final class AgreementComparison implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    String was = terms(before.agreement());
    String is = terms(after.agreement());
    SdkChanges agreement = changes.at("agreement");
    if (after.agreement().isEmpty()) {
      agreement.addIf(!was.isEmpty(), SdkDiffRule.SDK_AGREEMENT_REMOVED, was, "");
      return;
    }
    agreement.addIf(!was.equals(is), SdkDiffRule.SDK_AGREEMENT_CHANGED, was, is);
    if (before.agreement().isPresent()) {
      measures(before, after, agreement.at("measures"));
    }
  }

  private static void measures(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    changes.sets(
        measures(before.agreement()),
        measures(after.agreement()),
        SdkDiffRule.SDK_AGREEMENT_CHANGED,
        SdkDiffRule.SDK_AGREEMENT_REMOVED);
  }

  private static String terms(Optional<SdkAgreement> agreement) {
    return agreement
        .map(
            one ->
                Stream.concat(
                        Stream.of(one.reference(), one.signed().toString()),
                        one.until().map(Object::toString).stream())
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }

  private static List<String> measures(Optional<SdkAgreement> agreement) {
    return agreement.map(SdkAgreement::measures).orElse(List.of()).stream()
        .map(AgreementComparison::text)
        .toList();
  }

  private static String text(LocalizedText measure) {
    return Wording.text(Optional.of(measure));
  }
}
