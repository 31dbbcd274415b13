package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Purpose;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.Retention;
import io.github.pii4j.policy.Storage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is processed, what for, by whom and for how long (ISO/IEC TS 27560, 6.4). */
final class ProcessingPart {

  private final PrivacyPolicy policy;
  private final Shown shown;
  private final ConsentScope scope;
  private final FunctionsOf meant;

  ProcessingPart(PrivacyPolicy policy, ConsentEvent event, Shown shown) {
    this.policy = policy;
    this.shown = shown;
    this.scope = event.scope();
    this.meant = new FunctionsOf(policy, event.scope());
  }

  Members toJson() {
    return new JsonMembers()
        .member("privacy_notice", notice())
        .text("language", shown.locale().toLanguageTag())
        .texts("jurisdiction", policy.jurisdictions())
        .texts("pii_controllers", policy.controller().registrationNumber().stream().toList())
        .texts("storage_locations", policy.storage().map(Storage::countries).orElse(List.of()))
        .list("purposes", meant.functions().stream().flatMap(this::purposes).toList())
        .list("recipient_third_parties", recipients())
        .texts("privacy_rights", policy.rights().stream().map(one -> one.kind().word()).toList())
        .list("withdrawal_method", WithdrawalPart.steps(policy, scope))
        .build();
  }

  private Members notice() {
    return new JsonMembers()
        .text("id", shown.document())
        .text("version", shown.version().toString())
        .text("model_sha256", shown.model().hex())
        .text("text_sha256", shown.text().hex())
        .text("screen_sha256", shown.screen().map(ContentHash::hex))
        .build();
  }

  private Stream<Members> purposes(ProcessingFunction function) {
    return Stream.concat(Stream.of(function.purpose()), function.furtherPurposes().stream())
        .map(purpose -> purpose(function, purpose));
  }

  private Members purpose(ProcessingFunction function, Purpose purpose) {
    JsonMembers members =
        new JsonMembers()
            .text("purpose_id", purpose.id())
            .localized("purpose", purpose.text())
            .text("service_id", function.id())
            .localized("service", function.label())
            .text("lawful_basis", word(function.basis()))
            .list("pii_information", meant.uses(function).stream().map(this::information).toList());
    function.retention().ifPresent(keeping -> members.member("retention_period", keep(keeping)));
    return members.build();
  }

  private Members information(ItemUse use) {
    JsonMembers members =
        new JsonMembers().text("pii_type", use.item()).flag("pii_optional", !use.isRequired());
    policy.item(use.item()).ifPresent(item -> describe(members, item));
    return members.build();
  }

  private static void describe(JsonMembers members, PolicyItem item) {
    members
        .text("pii_name_zh", item.label(Locale.CHINESE))
        .text("pii_name_en", item.label(Locale.ENGLISH))
        .flag("sensitive_pii_category", item.isSensitive())
        .text("impact_assessment", item.impactAssessment().map(report -> report.id()))
        .text("dpv", item.foreignTerms().flatMap(terms -> terms.dpv()));
  }

  private static Members keep(Retention keeping) {
    JsonMembers members =
        new JsonMembers()
            .text("period", keeping.period().map(Object::toString))
            .text("from", keeping.from())
            .text("at_expiry", word(keeping.atExpiry()))
            .text("statute", keeping.statute());
    keeping.rule().ifPresent(rule -> members.localized("rule", rule));
    return members.build();
  }

  private List<Members> recipients() {
    Set<String> items =
        meant.functions().stream()
            .flatMap(function -> meant.uses(function).stream())
            .map(ItemUse::item)
            .collect(Collectors.toSet());
    return policy.recipients().stream()
        .filter(one -> one.items().stream().anyMatch(items::contains))
        .map(ProcessingPart::recipient)
        .toList();
  }

  private static Members recipient(Recipient recipient) {
    return new JsonMembers()
        .text("party_id", recipient.id())
        .localized("party_name", recipient.name())
        .text("party_role", word(recipient.role()))
        .text("country", recipient.country())
        .texts("pii_types", recipient.items())
        .build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
