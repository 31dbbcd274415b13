package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.Message;

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

  static InvalidTemplateException at(String name, int line) {
    return new InvalidTemplateException(
        name + ":" + line + ": does not work with what the pages know; compare with our template",
        name + ":" + line + "：与页面数据不匹配；请对照自带模板修改");
  }

  /** What is wrong and the way out. */
  public Message problem() {
    return new Message(english, chinese);
  }
}
