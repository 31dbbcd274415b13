package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * Data that leaves the country.
 *
 * @param id stable and never reused
 * @param country where it goes, ISO 3166
 * @param recipient the id of a recipient of the policy
 * @param items the codes of what goes
 * @param mechanism what makes it lawful
 */
public record Transfer(
    String id,
    String country,
    Optional<String> recipient,
    List<String> items,
    Optional<TransferMechanism> mechanism) {

  /** Copies. */
  public Transfer {
    items = List.copyOf(items);
  }

  static Transfer read(Section section, DeclaredNames names) {
    return new Transfer(
        PolicyValues.id(section, "id"),
        PolicyValues.country(section, "country"),
        names.optionalRecipient(section, "recipient"),
        names.items(section, "items"),
        section.optionalChoice("mechanism", TransferMechanism.class));
  }

  Canonical canonical() {
    return new Canonical()
        .text("country", country)
        .text("recipient", recipient)
        .texts("items", items)
        .word("mechanism", mechanism);
  }
}
