package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.Message;
import java.util.Collection;

/** A template of the host cannot be used: it is not one of ours by name, or does not work. */
public final class InvalidTemplateException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String english;
  private final String chinese;

  private InvalidTemplateException(String english, String chinese) {
    super(english);
    this.english = english;
    this.chinese = chinese;
  }

  static InvalidTemplateException unknown(String name) {
    String names = String.join(", ", PageTemplate.NAMES);
    return new InvalidTemplateException(
        name + ": takes the place of no template; those that can be replaced are " + names,
        name + "：没有可替换的同名模板；可替换的模板为 " + names);
  }

  static InvalidTemplateException notUtf8(String name) {
    return new InvalidTemplateException(
        name + ": is not text in UTF-8; save it in UTF-8", name + "：不是 UTF-8 文本；请以 UTF-8 保存");
  }

  static InvalidTemplateException unreadable(String name, int line) {
    return new InvalidTemplateException(
        name + ":" + line + ": is not valid FreeMarker; check that every <#...> and ${ is closed",
        name + ":" + line + "：FreeMarker 语法有误；请检查各 <#...> 与 ${ 是否闭合");
  }

  static InvalidTemplateException at(String name, int line) {
    return new InvalidTemplateException(
        name + ":" + line + ": does not work with what the pages know; compare with our template",
        name + ":" + line + "：与页面数据不匹配；请对照自带模板修改");
  }

  /** Ours lacks something that the host's no longer gives, such as a macro. */
  static InvalidTemplateException beside(Collection<String> own, String name, int line) {
    String names = String.join(", ", own);
    return new InvalidTemplateException(
        names
            + ": does not give what our "
            + name
            + " uses in line "
            + line
            + "; compare with our template",
        names + "：缺少自带模板 " + name + " 第 " + line + " 行所用内容；请对照自带模板修改");
  }

  /** What is wrong and the way out. */
  public Message problem() {
    return new Message(english, chinese);
  }
}
