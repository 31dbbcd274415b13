package io.github.pii4j.consent.receipt;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.Controller;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.List;
import java.util.Locale;

/** Who answers for it, and how to reach them (ISO/IEC TS 27560, 6.5). */
final class PartyPart {

  private PartyPart() {}

  static List<Members> of(PrivacyPolicy policy) {
    Controller controller = policy.controller();
    JsonMembers party =
        new JsonMembers()
            .text("party_id", controller.registrationNumber())
            .text("party_role", "controller")
            .text("party_type", "legal-entity")
            .localized("party_name", controller.name())
            .list("party_contact", controller.contacts().stream().map(PartyPart::contact).toList());
    controller.address().ifPresent(address -> party.localized("party_address", address));
    return List.of(party.build());
  }

  private static Members contact(Contact contact) {
    return new JsonMembers()
        .text("kind", contact.kind().name().toLowerCase(Locale.ROOT))
        .text("value", contact.value())
        .build();
  }
}
