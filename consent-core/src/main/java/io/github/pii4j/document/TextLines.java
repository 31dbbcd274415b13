package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text that a person wrote, in lines, with every mistake of its form located.
 *
 * <p>It must be UTF-8, within the limits, and free of characters that nobody sees or that turn the
 * order of others round on a screen (Unicode TR 36), so that what is read is what was shown.
 *
 * @param source the name for messages
 * @param lines the lines without their ends
 * @param problems what is wrong with the form; the lines are of no use then
 */
public record TextLines(String source, List<String> lines, List<Problem> problems) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200B\\u200E\\u200F\\u2028-\\u202E"
              + "\\u2060\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

  /** Copies. */
  public TextLines {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a stream to its end.
   *
   * @param source the name for messages
   * @param limits the bytes, and the nodes as lines
   * @throws IOException if the stream fails
   */
  public static TextLines read(String source, InputStream in, DocumentLimits limits)
      throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    return bytes.length > limits.bytes()
        ? refused(source, Refusal.tooLarge(limits.bytes()))
        : decoded(source, bytes, limits);
  }

  /** Takes a text that is at hand. */
  public static TextLines of(String source, String text) {
    return split(source, text, DocumentLimits.STANDARD);
  }

  private static TextLines decoded(String source, byte[] bytes, DocumentLimits limits) {
    try {
      return split(source, decode(bytes), limits);
    } catch (CharacterCodingException e) {
      return refused(source, Refusal.NOT_UTF_8);
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    String text =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static TextLines split(String source, String text, DocumentLimits limits) {
    List<String> lines = List.of(LINE_END.split(text, -1));
    if (lines.size() > limits.nodes()) {
      return refused(source, Refusal.tooManyLines(limits.nodes()));
    }
    return new TextLines(source, lines, unseen(source, lines));
  }

  private static List<Problem> unseen(String source, List<String> lines) {
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = UNSEEN.matcher(lines.get(i));
      if (matcher.find()) {
        SourceLocation where = new SourceLocation(source, i + 1, matcher.start() + 1);
        found.add(new Problem(where, Refusal.unseen(matcher.group().charAt(0))));
      }
    }
    return found;
  }

  private static TextLines refused(String source, Message why) {
    return new TextLines(
        source, List.of(), List.of(new Problem(SourceLocation.wholeOf(source), why)));
  }

  /** The place of a character, counted from 0, in a line, counted from 0. */
  public SourceLocation where(int line, int column) {
    return new SourceLocation(source, line + 1, column + 1);
  }

  /** Why a text is not taken. */
  private static final class Refusal {
    static final Message NOT_UTF_8 =
        new Message("not UTF-8; save it as UTF-8", "不是 UTF-8 编码，请另存为 UTF-8");

    static Message tooLarge(int bytes) {
      return new Message(
          "larger than " + bytes + " bytes, the limit for a text", "超过文本大小上限 " + bytes + " 字节");
    }

    static Message tooManyLines(int lines) {
      return new Message(
          "more than " + lines + " lines, the limit for a text", "超过文本行数上限 " + lines + " 行");
    }

    static Message unseen(char character) {
      String code = "U+" + Integer.toHexString(0x10000 | character).substring(1);
      return new Message(
          "holds " + code + ", a character that nobody sees; delete it",
          "含有不可见字符 " + code + "；请删除");
    }
  }
}
