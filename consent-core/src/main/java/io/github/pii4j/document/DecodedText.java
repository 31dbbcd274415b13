package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes of a file as UTF-8.
 *
 * @param text without the byte order mark; up to the first bytes that are no UTF-8
 * @param isBroken whether there are such bytes
 */
record DecodedText(String text, boolean isBroken) {

  static final Message NOT_UTF_8 =
      new Message("not UTF-8 from here on; save it as UTF-8", "此处起不是 UTF-8 编码，请另存为 UTF-8");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final char REPLACEMENT = '\uFFFD';

  /** What has no replacement in it is whole; the quick way tells that of nearly every file. */
  static DecodedText of(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return text.indexOf(REPLACEMENT) < 0
        ? new DecodedText(withoutMark(text), false)
        : upToMistake(bytes);
  }

  private static DecodedText upToMistake(byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean broken = decoder.decode(ByteBuffer.wrap(bytes), out, true).isError();
    return new DecodedText(withoutMark(out.flip().toString()), broken);
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Where a character is, counted from 0. */
  static SourceLocation where(String source, String text, int index) {
    int line = 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    return new SourceLocation(source, line, index - text.lastIndexOf('\n', index - 1));
  }

  /** Says that the bytes after the text are no UTF-8. */
  Problem problem(String source) {
    return new Problem(where(source, text, text.length()), NOT_UTF_8);
  }
}
