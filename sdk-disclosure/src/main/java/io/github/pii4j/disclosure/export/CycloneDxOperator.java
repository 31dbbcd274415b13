package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.ContactKind;
import java.util.List;
import java.util.stream.Stream;

/** Writes the company behind an SDK as an organisation of a bill of materials. */
final class CycloneDxOperator {

  private final RegistryWords words;

  CycloneDxOperator(RegistryWords words) {
    this.words = words;
  }

  CanonicalJson of(SdkOperator operator) {
    JsonMembers company =
        new JsonMembers()
            .text("name", words.in(operator.name()))
            .list("contact", contacts(operator.contacts()));
    operator
        .country()
        .ifPresent(
            code -> company.member("address", new JsonMembers().text("country", code).build()));
    return company.build();
  }

  private static List<CanonicalJson> contacts(List<Contact> contacts) {
    return Stream.concat(
            reached(contacts, ContactKind.EMAIL, "email"),
            reached(contacts, ContactKind.PHONE, "phone"))
        .toList();
  }

  private static Stream<CanonicalJson> reached(
      List<Contact> contacts, ContactKind kind, String key) {
    return contacts.stream()
        .filter(contact -> contact.kind() == kind)
        .map(contact -> new JsonMembers().text(key, contact.value()).build());
  }
}
