package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;

/** The lines of a registry as they are written, and the doubts beside them. */
final class DraftLines {

  private static final String CHINESE = "zh";

  private final String source;
  private final String language;
  private final StringBuilder yaml = new StringBuilder();
  private final List<ImportNote> notes = new ArrayList<>();

  /**
   * @param language of the list, zh or en
   */
  DraftLines(String source, String language) {
    this.source = source;
    this.language = language;
  }

  boolean isChinese() {
    return language.equals(CHINESE);
  }

  void line(String text) {
    yaml.append(text).append('\n');
  }

  /** What a person must look at: a comment here, and a note of the report. */
  void review(int line, String english, String chinese) {
    review(line, new Message(english, chinese));
  }

  void review(int line, Message message) {
    review("    ", line, message);
  }

  /** Of the list as a whole, or of what became no SDK. */
  void reviewAtHead(ImportNote note) {
    review("", note.line(), note.message());
  }

  private void review(String indent, int line, Message message) {
    notes.add(new ImportNote(line, message));
    String words = isChinese() ? message.chinese() : message.english();
    String comment = source + ":" + line + " " + words;
    line(indent + "# review: " + comment.replaceAll("[\\p{Cc}\\u2028\\u2029]", " "));
  }

  void notUnderstood(ImportedText text) {
    review(
        text.line(),
        "\"" + text.label() + "\" was not understood: " + text.text(),
        "未能理解“" + text.label() + "”：" + text.text());
  }

  /** A text of the list, in its language. */
  String localized(String text) {
    return "{" + language + ": " + Words.quoted(text) + "}";
  }

  List<ImportNote> notes() {
    return List.copyOf(notes);
  }

  @Override
  public String toString() {
    return yaml.toString();
  }
}
