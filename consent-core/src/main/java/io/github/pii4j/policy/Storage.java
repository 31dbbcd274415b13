package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * Where data is kept.
 *
 * @param where on the device or on servers
 * @param countries ISO 3166 codes
 */
public record Storage(Optional<StoragePlace> where, List<String> countries) {

  /** Copies. */
  public Storage {
    countries = List.copyOf(countries);
  }

  static Storage read(Section section) {
    return new Storage(
        section.optionalChoice("where", StoragePlace.class),
        PolicyValues.countries(section, "countries"));
  }

  Canonical canonical() {
    return new Canonical().word("where", where).texts("countries", countries);
  }
}
