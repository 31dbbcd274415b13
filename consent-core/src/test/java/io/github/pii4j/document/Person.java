package io.github.pii4j.document;

import java.time.LocalDate;
import java.util.List;

/** What the tests read out of documents. */
record Person(String id, LocalDate since, Colour colour, LocalizedText name, List<String> tags) {

  enum Colour {
    RED,
    DARK_BLUE
  }

  static Person read(Section section) {
    return new Person(
        section.text("id"),
        section.value("since", LocalDate::parse, LocalDate.EPOCH, new Message("a date", "日期")),
        section.choice("colour", Colour.class),
        section.localized("name"),
        section.texts("tags"));
  }
}
