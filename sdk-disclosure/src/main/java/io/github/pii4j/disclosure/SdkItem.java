package io.github.pii4j.disclosure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.LocalCategory;
import io.github.pii4j.policy.Provision;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of personal data that an SDK collects.
 *
 * @param category the catalogue's, or one of the registry's own under a catalogue code
 * @param group the root category that it lies under
 * @param local there if the category is the registry's own
 * @param provision whether the SDK works without it, if the list says so
 * @param platform the platform on which it is collected, if not on all
 * @param itemSwitch how a developer turns it off
 */
public record SdkItem(
    DataCategory category,
    DataCategory group,
    Optional<LocalCategory> local,
    Optional<Provision> provision,
    Optional<SdkPlatform> platform,
    Optional<ItemSwitch> itemSwitch) {

  static SdkItem read(Section section, KnownNames names) {
    return SdkItemReader.read(section, names.catalogue());
  }

  /** The code by which everything else names it. */
  public String code() {
    return category.code();
  }

  /** What to call it before a reader of {@code locale}. */
  public String label(Locale locale) {
    return local.map(own -> own.label().in(locale)).orElseGet(() -> category.name(locale));
  }

  /** Whether it is sensitive personal information (PIPL 28). */
  public boolean isSensitive() {
    return category.sensitivity() == Sensitivity.SENSITIVE;
  }
}
