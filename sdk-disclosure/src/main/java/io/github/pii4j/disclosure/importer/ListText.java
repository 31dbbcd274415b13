package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The text of a published list: bounded, in a known encoding, without hidden characters. */
final class ListText {

  static final int MOST_BYTES = 4 << 20;
  static final int LONGEST_LINE = 100_000;
  private static final String GBK = "GB18030";

  private ListText() {}

  static String read(String source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw refusal(
          source,
          0,
          "larger than " + MOST_BYTES + " bytes; keep only the list of SDKs",
          "超过 " + MOST_BYTES + " 字节；请只保留 SDK 列表");
    }
    String text = decode(source, bytes);
    return checked(source, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static String decode(String source, byte[] bytes) {
    return decoded(UTF_8, bytes)
        .or(() -> decoded(Charset.forName(GBK), bytes))
        .orElseThrow(
            () ->
                refusal(
                    source,
                    0,
                    "neither UTF-8 nor GBK; save it as UTF-8",
                    "既不是 UTF-8 也不是 GBK 编码；请另存为 UTF-8"));
  }

  private static Optional<String> decoded(Charset charset, byte[] bytes) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Line ends of one kind, no-break spaces as spaces; what could hide or reorder text is refused.
   */
  private static String checked(String source, String text) {
    String plain =
        text.replace("\r\n", "\n")
            .replace('\r', '\n')
            .replace('\u00A0', ' ')
            .replace('\u3000', ' ')
            .replace('\u2028', ' ')
            .replace('\u2029', ' ')
            .replace("\u200B", "")
            .replace("\uFEFF", "");
    int line = 1;
    int length = 0;
    for (int at = 0; at < plain.length(); at++) {
      char next = plain.charAt(at);
      line += next == '\n' ? 1 : 0;
      length = next == '\n' ? 0 : length + 1;
      requireShown(source, line, next);
      requireShort(source, line, length);
    }
    return plain;
  }

  private static void requireShown(String source, int line, char next) {
    boolean control = Character.isISOControl(next) && next != '\n' && next != '\t';
    boolean reorders =
        (next >= '\u202A' && next <= '\u202E') || (next >= '\u2066' && next <= '\u2069');
    if (control || reorders) {
      throw refusal(
          source,
          line,
          "an invisible character U+" + hex(next) + "; is this a text file?",
          "含有不可见字符 U+" + hex(next) + "；这是文本文件吗？");
    }
  }

  private static String hex(char character) {
    String digits = "000" + Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return digits.substring(digits.length() - 4);
  }

  private static void requireShort(String source, int line, int length) {
    if (length > LONGEST_LINE) {
      throw refusal(
          source,
          line,
          "a line of more than " + LONGEST_LINE + " characters",
          "一行超过 " + LONGEST_LINE + " 个字符");
    }
  }

  static InvalidDocumentException refusal(String source, int line, String english, String chinese) {
    return new InvalidDocumentException(
        List.of(
            new Problem(
                new SourceLocation(source, line, line == 0 ? 0 : 1),
                new Message(english, chinese))));
  }
}
