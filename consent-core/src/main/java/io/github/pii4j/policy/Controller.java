package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * Who decides about the data and answers for it.
 *
 * @param name the registered name
 * @param registrationNumber what tells it from a namesake, such as a unified social credit code
 * @param address the registered or postal address
 * @param contacts how to reach it; at least one
 * @param personInCharge the person in charge of personal information protection (PIPL 52)
 */
public record Controller(
    LocalizedText name,
    Optional<String> registrationNumber,
    Optional<LocalizedText> address,
    List<Contact> contacts,
    Optional<LocalizedText> personInCharge) {

  /** Copies. */
  public Controller {
    contacts = List.copyOf(contacts);
  }

  static Controller read(Section section) {
    Controller controller =
        new Controller(
            section.localized("name"),
            PolicyValues.optionalRegistrationNumber(section, "registrationNumber"),
            section.optionalLocalized("address"),
            section.sectionsById("contacts", "value", Contact::read),
            section.optionalLocalized("personInCharge"));
    if (controller.contacts.isEmpty()) {
      section.problem("contacts", PolicyMessages.atLeastOne("contacts"));
    }
    return controller;
  }

  /** Whether there is a contact for this use. */
  public boolean isReachableFor(ContactUse use) {
    return contacts.stream().anyMatch(contact -> contact.uses().contains(use));
  }

  Canonical canonical() {
    return new Canonical()
        .fact("name", name)
        .text("registrationNumber", registrationNumber)
        .fact("address", address)
        .byId("contacts", contacts, Contact::id, Contact::canonical)
        .fact("personInCharge", personInCharge);
  }
}
