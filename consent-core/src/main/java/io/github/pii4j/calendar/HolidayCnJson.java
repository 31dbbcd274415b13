package io.github.pii4j.calendar;

import io.github.pii4j.document.Document;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.time.LocalDate;
import java.util.List;

/** Reads the JSON of the public data set holiday-cn: one year with its amendments worked in. */
final class HolidayCnJson {

  private static final LocalDate NO_DATE = LocalDate.of(2000, 1, 1);
  private static final NoticeId NO_NOTICE = new NoticeId(1000, 1);
  private static final Message YEAR = new Message("a year such as 2027", "年份，如 2027");
  private static final Message DATE = new Message("a date such as 2027-01-01", "日期，如 2027-01-01");
  private static final Message NAME = new Message("the name of a holiday, in one line", "假日名称，一行");

  private HolidayCnJson() {}

  static UpdateText read(String source, String text) {
    String name = source.endsWith(".json") ? source : source + ".json";
    return Document.of(name, text).read(root -> update(source, root));
  }

  private static UpdateText update(String source, Section root) {
    root.optionalText("$schema");
    root.optionalText("$id");
    List<String> papers = root.texts("papers");
    return new UpdateText(
        source,
        root.value("year", HolidayCnJson::notice, NO_NOTICE, YEAR),
        null,
        String.join(" ", papers),
        root.sections("days", HolidayCnJson::day));
  }

  private static NoticeId notice(String year) {
    return new NoticeId(Integer.parseInt(year), 1);
  }

  private static ArrangedDay day(Section section) {
    return new ArrangedDay(
        section.value("date", LocalDate::parse, NO_DATE, DATE),
        section.flag("isOffDay") ? ArrangedDay.Kind.HOLIDAY : ArrangedDay.Kind.WORKDAY,
        section.value("name", HolidayCnJson::name, "?", NAME),
        section.where("date"));
  }

  private static String name(String text) {
    if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("no name");
    }
    return text;
  }
}
