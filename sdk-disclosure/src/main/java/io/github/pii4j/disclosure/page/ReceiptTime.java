package io.github.pii4j.disclosure.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** An instant as people in China read it, and as machines do. */
final class ReceiptTime {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC+8'", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(8));

  private ReceiptTime() {}

  /** What is no instant is shown as it is. */
  static View of(String text) {
    try {
      Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
      return new View().put("text", SHOWN.format(instant)).put("machine", instant.toString());
    } catch (DateTimeException e) {
      return new View().put("text", text);
    }
  }
}
