package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * Somebody other than the controller who gets data.
 *
 * @param id stable and never reused
 * @param name the registered name
 * @param role who decides about the data
 * @param items the codes of what it gets
 * @param purpose what it gets them for
 * @param method how it gets them, in words
 * @param country where it is, ISO 3166
 * @param contacts how to reach it
 */
public record Recipient(
    String id,
    LocalizedText name,
    RecipientRole role,
    List<String> items,
    Optional<Purpose> purpose,
    Optional<LocalizedText> method,
    Optional<String> country,
    List<Contact> contacts) {

  /** Copies. */
  public Recipient {
    items = List.copyOf(items);
    contacts = List.copyOf(contacts);
  }

  static Recipient read(Section section, DeclaredNames names) {
    return new Recipient(
        PolicyValues.id(section, "id"),
        section.localized("name"),
        section.choice("role", RecipientRole.class),
        names.items(section, "items"),
        section.optionalSection("purpose", Purpose::read),
        section.optionalLocalized("method"),
        PolicyValues.optionalCountry(section, "country"),
        section.sectionsById("contacts", "value", Contact::read));
  }

  Canonical canonical() {
    return new Canonical()
        .fact("name", name)
        .word("role", role)
        .texts("items", items)
        .child("purpose", purpose, Purpose::canonical)
        .prose("method", method)
        .text("country", country)
        .byId("contacts", contacts, Contact::id, Contact::canonical);
  }
}
