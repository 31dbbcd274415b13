package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * How other vocabularies name an item.
 *
 * @param dpv a term of the W3C Data Privacy Vocabulary, such as {@code pd:TelephoneNumber}
 * @param fides a key of the Fides language, such as {@code user.contact.phone_number}
 */
public record ForeignTerms(Optional<String> dpv, Optional<String> fides) {

  static ForeignTerms read(Section section) {
    return new ForeignTerms(section.optionalText("dpv"), section.optionalText("fides"));
  }

  Canonical canonical() {
    return new Canonical().text("dpv", dpv).text("fides", fides);
  }
}
