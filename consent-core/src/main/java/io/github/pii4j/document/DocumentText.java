package io.github.pii4j.document;

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

  static DocumentText of(String source, byte[] bytes) {
    DecodedText decoded = DecodedText.of(bytes);
    return decoded.isBroken()
        ? new DocumentText("", decoded.problem(source))
        : checked(source, decoded.text());
  }

  /** What is wrong with a text that is decoded. */
  static DocumentText checked(String source, String text) {
    int unseen = UnseenCharacters.indexIn(text);
    if (unseen >= 0) {
      return refused(
          DecodedText.where(source, text, unseen),
          UnseenCharacters.refusal(text.codePointAt(unseen)));
    }
    return source.endsWith(".json") ? new DocumentText(text, null) : checkedLines(source, text);
  }

  private static DocumentText checkedLines(String source, String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
      int stop = end < 0 ? text.length() : end;
      if (stop - start > LONGEST_LINE) {
        return refused(DecodedText.where(source, text, start), tooLong());
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
}
