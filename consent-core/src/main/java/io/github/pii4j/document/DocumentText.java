package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document before it is parsed, and what is wrong with it: the first reason to refuse
 * it is enough.
 *
 * @param text without the byte order mark
 * @param problem null if it can be parsed
 */
record DocumentText(String text, @Nullable Problem problem) {

  /** Longer lines take a YAML parser time that grows with their square. */
  private static final int LONGEST_LINE = 1 << 16;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static DocumentText of(String source, byte[] bytes) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean broken = decoder.decode(in, out, true).isError();
    String text = out.flip().toString();
    return broken ? notUtf8(source, text) : checked(source, withoutMark(text));
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static DocumentText notUtf8(String source, String before) {
    return refused(
        where(source, before, before.length()),
        new Message("not UTF-8 from here on; save it as UTF-8", "此处起不是 UTF-8 编码，请另存为 UTF-8"));
  }

  private static DocumentText checked(String source, String text) {
    int unseen = UnseenCharacters.indexIn(text);
    if (unseen >= 0) {
      return refused(
          where(source, text, unseen), UnseenCharacters.refusal(text.codePointAt(unseen)));
    }
    return source.endsWith(".json") ? new DocumentText(text, null) : checkedLines(source, text);
  }

  private static DocumentText checkedLines(String source, String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
      int stop = end < 0 ? text.length() : end;
      if (stop - start > LONGEST_LINE) {
        return refused(where(source, text, start), tooLong());
      }
      start = stop + 1;
    }
    return new DocumentText(text, null);
  }

  private static Message tooLong() {
    return new Message(
        "this line has more than " + LONGEST_LINE + " characters; break it up",
        "本行超过 " + LONGEST_LINE + " 个字符；请拆成多行");
  }

  private static DocumentText refused(SourceLocation where, Message why) {
    return new DocumentText("", new Problem(where, why));
  }

  private static SourceLocation where(String source, String text, int index) {
    int line = 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    return new SourceLocation(source, line, index - text.lastIndexOf('\n', index - 1));
  }
}
