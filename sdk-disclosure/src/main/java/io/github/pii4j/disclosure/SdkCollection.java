package io.github.pii4j.disclosure;

import io.github.pii4j.document.Section;
import io.github.pii4j.policy.Frequency;
import java.util.Optional;

/**
 * How an SDK collects. What the list does not say is absent.
 *
 * @param method how it comes by the data
 * @param transmits whether data leaves the device
 * @param deidentified whether it is de-identified first
 * @param encryptedInTransit whether it is encrypted on the way
 * @param frequency how often it collects
 */
public record SdkCollection(
    CollectionMethod method,
    Optional<Boolean> transmits,
    Optional<Boolean> deidentified,
    Optional<Boolean> encryptedInTransit,
    Optional<Frequency> frequency) {

  static SdkCollection read(Section section) {
    return new SdkCollection(
        section.choice("method", CollectionMethod.class),
        section.optionalFlag("transmits"),
        section.optionalFlag("deidentified"),
        section.optionalFlag("encryptedInTransit"),
        section.optionalChoice("frequency", Frequency.class));
  }

  /** Whether the list states that data leaves the device; false also if it is silent. */
  public boolean statesTransmission() {
    return transmits.orElse(false);
  }

  /** Whether the list states that no data leaves the device; false also if it is silent. */
  public boolean statesLocalOnly() {
    return transmits.filter(leaves -> !leaves).isPresent();
  }
}
