package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.Contact;
import java.util.List;
import java.util.Optional;

/**
 * The company behind an SDK.
 *
 * @param name the registered name
 * @param country where it is, ISO 3166
 * @param contacts how to reach it
 */
public record SdkOperator(LocalizedText name, Optional<String> country, List<Contact> contacts) {

  /** Copies. */
  public SdkOperator {
    contacts = List.copyOf(contacts);
  }

  static SdkOperator read(Section section) {
    return new SdkOperator(
        section.localized("name"),
        SdkValues.optionalCountry(section, "country"),
        section.sectionsById("contacts", "value", SdkValues::contact));
  }
}
