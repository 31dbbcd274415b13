package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.time.Period;
import java.util.Optional;

/**
 * How long the operator of an SDK keeps data, and what happens when the SDK leaves the app (GB/T
 * 43435-2023).
 *
 * @param period the time
 * @param rule how the time is found where it is no fixed period
 * @param onRemoval what happens to the data when the SDK is removed
 */
public record SdkRetention(
    Optional<Period> period, Optional<LocalizedText> rule, Optional<LocalizedText> onRemoval) {

  static SdkRetention read(Section section) {
    return new SdkRetention(
        SdkValues.optionalPeriod(section, "period"),
        section.optionalLocalized("rule"),
        section.optionalLocalized("onRemoval"));
  }
}
