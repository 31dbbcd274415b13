package io.github.pii4j.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

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
    DecodedText decoded = DecodedText.of(bytes);
    return decoded.isBroken()
        ? new TextLines(source, List.of(), List.of(decoded.problem(source)))
        : split(source, decoded.text(), limits);
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
      String line = lines.get(i);
      int unseen = UnseenCharacters.indexIn(line);
      if (unseen >= 0) {
        SourceLocation where = new SourceLocation(source, i + 1, unseen + 1);
        found.add(new Problem(where, UnseenCharacters.refusal(line.codePointAt(unseen))));
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
    static Message tooLarge(int bytes) {
      return new Message(
          "larger than " + bytes + " bytes, the limit for a text", "超过文本大小上限 " + bytes + " 字节");
    }

    static Message tooManyLines(int lines) {
      return new Message(
          "more than " + lines + " lines, the limit for a text", "超过文本行数上限 " + lines + " 行");
    }
  }
}
