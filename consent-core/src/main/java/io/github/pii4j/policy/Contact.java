package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.List;

/**
 * A way to reach the controller.
 *
 * @param kind what it is
 * @param value the number, address or page
 * @param uses what it is for; {@link ContactUse#ENQUIRIES} if the file does not say
 */
public record Contact(ContactKind kind, String value, List<ContactUse> uses) {

  /** Copies. */
  public Contact {
    uses = List.copyOf(uses);
  }

  static Contact read(Section section) {
    ContactKind kind = section.choice("kind", ContactKind.class);
    String value = section.value("value", kind::check, "", kind.allowed());
    List<ContactUse> uses = section.choices("for", ContactUse.class);
    return new Contact(kind, value, uses.isEmpty() ? List.of(ContactUse.ENQUIRIES) : uses);
  }

  /** Tells contacts apart. */
  String id() {
    return kind + ":" + value;
  }

  Canonical canonical() {
    return new Canonical().word("kind", kind).text("value", value).choices("for", uses);
  }
}
