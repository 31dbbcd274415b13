package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.LocalizedText;
import java.util.Optional;

/**
 * An item that the person cannot change themselves, for the page that says so.
 *
 * @param category the code of what it is
 * @param name what it is called
 * @param reason why it is fixed, in the words of the policy
 */
public record ImmutableItem(String category, LocalizedText name, Optional<LocalizedText> reason) {

  /** Checks that all parts are there. */
  public ImmutableItem {
    requireNonNull(category, "category");
    requireNonNull(name, "name");
    requireNonNull(reason, "reason");
  }
}
