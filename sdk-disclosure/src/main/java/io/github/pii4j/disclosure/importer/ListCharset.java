package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which encoding a list is in: what its byte order mark says, else UTF-8 if it is valid UTF-8, else
 * what a page declares, else GB18030, which contains GBK and GB 2312.
 *
 * <p>Browsers save pages in UTF-8 and leave the old declaration in, so valid UTF-8 goes first.
 */
final class ListCharset {

  private static final int BEGINNING = 4096;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)charset\\s{0,8}=\\s{0,8}[\"']?([a-z0-9_-]{2,20})");

  private ListCharset() {}

  /** The text, or nothing if it is in none of these. */
  static Optional<String> decode(byte[] bytes) {
    return marked(bytes)
        .or(() -> decoded(UTF_8, bytes))
        .or(() -> declared(bytes).flatMap(charset -> decoded(charset, bytes)))
        .or(() -> decoded(Charset.forName("GB18030"), bytes))
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Optional<String> marked(byte[] bytes) {
    if (begins(bytes, 0xFF, 0xFE)) {
      return decoded(UTF_16LE, bytes);
    }
    return begins(bytes, 0xFE, 0xFF) ? decoded(UTF_16BE, bytes) : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String begin = new String(bytes, 0, Math.min(bytes.length, BEGINNING), ISO_8859_1);
    Matcher matcher = DECLARED.matcher(begin);
    if (!begin.contains("<") || !matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "big5", "big5-hkscs" -> Optional.of(Charset.forName("Big5-HKSCS"));
      case "shift_jis", "euc-kr", "iso-8859-1", "windows-1252" ->
          Optional.of(Charset.forName(name));
      default -> Optional.empty();
    };
  }

  private static Optional<String> decoded(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
