package io.github.pii4j.document;

import java.util.SortedSet;

/** What a section says about a mistake, and what is allowed instead. */
final class Complaint {

  static final Message TEXT = new Message("a text", "文本");
  static final Message NAME = new Message("a text in letters of one alphabet", "同一种字母书写的文本");
  static final Message LIST = new Message("a list", "列表");
  static final Message MAPPING = new Message("a mapping (key: value)", "键值表（键: 值）");
  static final Message FLAG = new Message("true or false", "true 或 false");
  static final Message LOCALIZED =
      new Message("a text for each language, such as {zh: …, en: …}", "各语言的文本，如 {zh: …, en: …}");

  private static final int SHOWN = 40;

  private Complaint() {}

  static Message unknownKey(String key, SortedSet<String> known) {
    String allowed = String.join(", ", known);
    Message hint = LookAlikes.hint(key);
    return new Message(
        "unknown key \"" + key + "\"; allowed here: " + allowed + hint.english(),
        "未知的键“" + key + "”；此处允许：" + allowed + hint.chinese());
  }

  static Message missing(String key, Message allowed) {
    return new Message(
        "\"" + key + "\" is missing; it must be " + allowed.english(),
        "缺少“" + key + "”；应为" + allowed.chinese());
  }

  static Message expected(Message allowed, Node found) {
    return new Message(
        "found " + found.kind().english() + "; it must be " + allowed.english(),
        "此处是" + found.kind().chinese() + "；应为" + allowed.chinese());
  }

  static Message wrongValue(String key, String text, Message allowed) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    Message hint = LookAlikes.hint(text);
    return new Message(
        "\""
            + shown
            + "\" is no valid "
            + key
            + "; it must be "
            + allowed.english()
            + hint.english(),
        "“" + shown + "”不是有效的 " + key + "；应为" + allowed.chinese() + hint.chinese());
  }

  static Message duplicateId(String key, String id, SourceLocation first) {
    return new Message(
        "\""
            + id
            + "\" stands twice in "
            + key
            + ", first at line "
            + first.line()
            + "; every entry needs its own",
        key + " 中“" + id + "”重复，首次在第 " + first.line() + " 行；每一项必须唯一");
  }

  static Message notALanguage(String key) {
    return new Message(
        "\"" + key + "\" is no language; use ISO 639 codes such as zh or en",
        "“" + key + "”不是语言代码；请使用 zh、en 等 ISO 639 代码");
  }
}
