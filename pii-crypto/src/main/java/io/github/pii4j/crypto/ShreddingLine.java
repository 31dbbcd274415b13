package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** A record of shredding as a line of text, without its end. */
final class ShreddingLine {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final int FIELDS = 5;

  private ShreddingLine() {}

  static String write(Shredding record) {
    String fields =
        String.join(
            "\t",
            record.shreddedAt().toString(),
            Integer.toUnsignedString(record.lastId().value()),
            URLEncoder.encode(record.scope().tenant().name(), UTF_8),
            URLEncoder.encode(record.scope().name(), UTF_8));
    return fields + "\t" + crc(fields);
  }

  /**
   * The record that a line was written from.
   *
   * @throws IllegalArgumentException if it was changed
   */
  static Shredding read(String line) {
    List<String> fields = TAB.splitAsStream(line).toList();
    boolean isGenuine =
        fields.size() == FIELDS
            && crc(String.join("\t", fields.subList(0, FIELDS - 1))).equals(fields.get(FIELDS - 1));
    if (!isGenuine) {
      throw new IllegalArgumentException("not a line of this log");
    }
    KeyScope scope = new KeyScope(Tenant.of(decoded(fields.get(2))), decoded(fields.get(3)));
    if (!scope.isSubject()) {
      throw new IllegalArgumentException("not of a person");
    }
    return new Shredding(
        scope, instant(fields.get(0)), new KeyId(Integer.parseUnsignedInt(fields.get(1))));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not an instant", e);
    }
  }

  private static String crc(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
