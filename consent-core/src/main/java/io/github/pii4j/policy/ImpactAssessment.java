package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.time.LocalDate;

/**
 * The personal information protection impact assessment behind an item (PIPL 55, 56).
 *
 * @param id the file number of the report
 * @param date the day of the report
 */
public record ImpactAssessment(String id, LocalDate date) {

  static ImpactAssessment read(Section section) {
    return new ImpactAssessment(section.text("id"), PolicyValues.date(section, "date"));
  }

  Canonical canonical() {
    return new Canonical().text("id", id).text("date", date.toString());
  }
}
