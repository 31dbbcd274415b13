package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the product and the operator of an SDK have agreed on about personal data (PIPL articles 21
 * and 23; Network Data Regulation article 12).
 *
 * @param reference by which the product finds the agreement among its own; no names of people
 * @param signed the day
 * @param until the last day on which it holds; empty if it has no end
 * @param measures what the operator undertakes to protect the data, each in words
 */
public record SdkAgreement(
    String reference, LocalDate signed, Optional<LocalDate> until, List<LocalizedText> measures) {

  private static final Message BEFORE =
      new Message("an agreement does not end before it is signed", "协议的终止日期不得早于签署日期");

  /** Copies. */
  public SdkAgreement {
    measures = List.copyOf(measures);
  }

  static SdkAgreement read(Section section) {
    SdkAgreement agreement =
        new SdkAgreement(
            section.text("reference"),
            SdkValues.date(section, "signed"),
            SdkValues.optionalDate(section, "until"),
            section.localizedTexts("measures"));
    if (agreement.until.filter(until -> until.isBefore(agreement.signed)).isPresent()) {
      section.problem("until", BEFORE);
    }
    return agreement;
  }

  /** Whether it no longer holds on {@code day}. */
  public boolean isOver(LocalDate day) {
    return until.filter(until -> until.isBefore(day)).isPresent();
  }
}
