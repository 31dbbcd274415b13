package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.ContactUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ways to reach somebody, as links where the value has the form of its kind. */
final class ContactViews {

  private final PageLanguage language;
  private final PageWords words;

  ContactViews(PageLanguage language) {
    this.language = language;
    this.words = language.words();
  }

  List<Map<String, Object>> of(List<Contact> contacts) {
    return contacts.stream().map(this::contact).toList();
  }

  private Map<String, Object> contact(Contact contact) {
    return new View()
        .put("label", words.of("contact", contact.kind()))
        .put("value", contact.value())
        .put("href", href(contact))
        .put("leaves", contact.kind() == ContactKind.WEB)
        .put("uses", language.enumerate(uses(contact)))
        .fields();
  }

  private List<String> uses(Contact contact) {
    return contact.uses().stream().map((ContactUse use) -> words.of("use", use)).toList();
  }

  private static Optional<String> href(Contact contact) {
    if (!contact.kind().accepts(contact.value())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (contact.kind()) {
          case PHONE -> "tel:" + contact.value().replaceAll("[^+0-9]", "");
          case EMAIL -> "mailto:" + contact.value();
          case WEB -> contact.value();
        });
  }
}
