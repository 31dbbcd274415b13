package io.github.pii4j.rights;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A line of column names, then an item a line. */
final class CsvCopyText extends CopyText {

  CsvCopyText(Appendable out) {
    super(out);
  }

  @Override
  void begin() {
    write(CsvText.row(List.of("category", "name_zh", "name_en", "store", "value")));
  }

  @Override
  void item(CopyItem item) {
    write(
        CsvText.row(
            List.of(
                item.category(),
                item.name().in(Locale.CHINESE),
                item.name().in(Locale.ENGLISH),
                item.store().text(),
                item.reveal())));
  }

  @Override
  void end(RequestId request, Instant made) {
    // a table has no end of its own
  }
}
