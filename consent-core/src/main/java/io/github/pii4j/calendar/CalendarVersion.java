package io.github.pii4j.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of the facts behind a calendar: whatever can change a deadline, in a fixed order
 * and form. Names in other languages and remarks are left out.
 */
final class CalendarVersion {

  private final StringBuilder canonical = new StringBuilder();

  private CalendarVersion() {}

  static String of(CalendarData data) {
    CalendarVersion version = new CalendarVersion();
    data.notices().forEach(n -> version.line("notice", n.id(), n.knownFrom()));
    data.rules().forEach(r -> version.line(r.notice(), r.date(), r.kind(), chinese(r.holiday())));
    data.statutory().forEach((date, holiday) -> version.line("statutory", date, chinese(holiday)));
    return sha256(version.canonical.toString());
  }

  private static String chinese(Holiday holiday) {
    return holiday.chineseName();
  }

  private void line(Object... cells) {
    for (Object cell : cells) {
      canonical.append(cell).append('\t');
    }
    canonical.append('\n');
  }

  /** The SHA-256 of a text in UTF-8, in hexadecimal. */
  static String sha256(String text) {
    return HexFormat.of().formatHex(sha256Digest().digest(text.getBytes(UTF_8)));
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
