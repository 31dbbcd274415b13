package io.github.pii4j.disclosure.importer;

import java.util.regex.Pattern;

/** What lists write where they have nothing to say: 无, —, /, N/A. */
final class NoValue {

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)\\s*[（(]?(?:无|無|暂无|暫無|没有|沒有|空|无内容|暂未提供|未提供|[-—–－‐―─/／\\\\＼~～*_…]{1,8}"
              + "|n\\s?[/.]?\\s?a\\.?|none|null|nil|not\\s(?:applicable|available))[）)]?\\s*[。.]?\\s*");
  private static final Pattern NOT_CONCERNED =
      Pattern.compile("\\s*[（(]?(?:不涉及|不适用|不適用)[）)]?\\s*[。.]?\\s*");

  private NoValue() {}

  /** Whether {@code text} stands there for the want of a value. */
  static boolean is(String text) {
    return text.isBlank() || NOTHING.matcher(text).matches();
  }

  /** The same in a field; that sharing is 不涉及 is a statement. */
  static boolean is(ListField field, String text) {
    boolean states = field == ListField.COLLECTION;
    return is(text) || (!states && NOT_CONCERNED.matcher(text).matches());
  }
}
