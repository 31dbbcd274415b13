package io.github.pii4j.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** One script, with line ends of one kind. */
record Script(int number, String text) {

  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern END = Pattern.compile(";");

  Script {
    text = text.replace("\r\n", "\n");
  }

  /** The SHA-256 of its text, in hexadecimal. */
  String checksum() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  List<String> statements() {
    String sql = COMMENT.matcher(text).replaceAll("");
    return END.splitAsStream(sql).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
