package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** The name of a file as a relative reference of RFC 3986. */
final class FileUri {

  private static final String PLAIN = "-._~/";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private FileUri() {}

  /** Slashes stand; what is no letter, digit or {@code -._~} is written as its bytes. */
  static String of(String file) {
    StringBuilder uri = new StringBuilder(file.length());
    for (byte unit : file.replace('\\', '/').getBytes(UTF_8)) {
      if (isPlain(unit)) {
        uri.append((char) unit);
      } else {
        uri.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return uri.toString();
  }

  private static boolean isPlain(byte unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || PLAIN.indexOf(unit) >= 0;
  }
}
