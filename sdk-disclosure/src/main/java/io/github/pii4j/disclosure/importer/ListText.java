package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** The text of a published list: bounded, in a known encoding, without hidden characters. */
final class ListText {

  static final int MOST_BYTES = 4 << 20;
  static final int LONGEST_LINE = 100_000;

  private static final Message TOO_LARGE =
      new Message(
          "larger than " + MOST_BYTES + " bytes; keep only the list of SDKs",
          "超过 " + MOST_BYTES + " 字节；请只保留 SDK 列表");
  private static final Message UNKNOWN_ENCODING =
      new Message("neither UTF-8 nor GBK; save it as UTF-8", "既不是 UTF-8 也不是 GBK 编码；请另存为 UTF-8");
  private static final Message EMPTY =
      new Message("empty; name the file with the list", "文件为空；请指定含有列表的文件");
  private static final Message LOST =
      new Message(
          "text was lost when this was saved in a wrong encoding; save the list anew as UTF-8",
          "保存时编码有误，文字已丢失；请重新将列表另存为 UTF-8");
  private static final Message LONG =
      new Message(
          "a line of more than " + LONGEST_LINE + " characters; break it, or save the page as HTML",
          "一行超过 " + LONGEST_LINE + " 个字符；请换行，或将网页另存为 HTML");

  private final String source;

  ListText(String source) {
    this.source = source;
  }

  /** Decoded, with line ends of one kind; nothing else is changed. */
  String read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    ForeignFiles.wayOut(bytes)
        .ifPresent(
            kind -> {
              throw refusal(0, kind);
            });
    if (bytes.length > MOST_BYTES) {
      throw refusal(0, TOO_LARGE);
    }
    String text = ListCharset.decode(bytes).orElseThrow(() -> refusal(0, UNKNOWN_ENCODING));
    if (text.isBlank()) {
      throw refusal(0, EMPTY);
    }
    OwnDocuments.wayOut(text)
        .ifPresent(
            kind -> {
              throw refusal(0, kind);
            });
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * No-break spaces as spaces, characters without width taken out; what could hide or reorder text
   * is refused, and so is text that was lost.
   *
   * @param line on which {@code text} begins
   */
  String shown(int line, String text) {
    String plain = plain(text);
    int at = line;
    int length = 0;
    for (int i = 0; i < plain.length(); i++) {
      char next = plain.charAt(i);
      at += next == '\n' ? 1 : 0;
      length = next == '\n' ? 0 : length + 1;
      requireShown(at, next);
      require(length <= LONGEST_LINE, at, LONG);
    }
    int lost = Math.max(plain.indexOf('\uFFFD'), plain.indexOf("锟斤拷"));
    require(lost < 0, line + newlines(plain, lost), LOST);
    return plain;
  }

  private static String plain(String text) {
    String spaced =
        text.replace('\u00A0', ' ')
            .replace('\u3000', ' ')
            .replace('\u2028', ' ')
            .replace('\u2029', ' ');
    return Radicals.replaced(
        spaced.replace("\u200B", "").replace("\u00AD", "").replace("\uFEFF", ""));
  }

  private static int newlines(String text, int end) {
    return end < 0 ? 0 : (int) text.substring(0, end).chars().filter(next -> next == '\n').count();
  }

  private void requireShown(int line, char next) {
    boolean control = Character.isISOControl(next) && next != '\n' && next != '\t';
    boolean reorders =
        (next >= '\u202A' && next <= '\u202E') || (next >= '\u2066' && next <= '\u2069');
    if (control || reorders) {
      String code = "U+" + hex(next);
      throw refusal(
          line,
          new Message(
              "an invisible character " + code + "; remove it, or save the list anew as text",
              "含有不可见字符 " + code + "；请删除，或将列表重新另存为文本"));
    }
  }

  private static String hex(char character) {
    String digits = "000" + Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return digits.substring(digits.length() - 4);
  }

  private void require(boolean holds, int line, Message otherwise) {
    if (!holds) {
      throw refusal(line, otherwise);
    }
  }

  InvalidDocumentException refusal(int line, Message why) {
    return new InvalidDocumentException(
        List.of(new Problem(new SourceLocation(source, line, line == 0 ? 0 : 1), why)));
  }
}
