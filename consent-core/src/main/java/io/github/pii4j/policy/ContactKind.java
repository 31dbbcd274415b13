package io.github.pii4j.policy;

import io.github.pii4j.document.Message;
import java.util.regex.Pattern;

/** The kind of a way to reach the controller. */
public enum ContactKind {
  /** A telephone number, 4 to 25 characters. */
  PHONE(
      "[+]?[0-9][0-9 ()-]{1,22}[0-9]",
      "a telephone number, such as 4001116006",
      "电话号码，如 4001116006"),

  /** An e-mail address. */
  EMAIL(
      "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+",
      "an e-mail address, such as privacy@example.com",
      "电子邮箱，如 privacy@example.com"),

  /** A page, https. */
  WEB(
      "https://[^\\s/]+(/\\S*)?",
      "an https address, such as https://example.com/privacy",
      "https 网址，如 https://example.com/privacy");

  private final Pattern form;
  private final String english;
  private final String chinese;

  ContactKind(String form, String english, String chinese) {
    this.form = Pattern.compile(form);
    this.english = english;
    this.chinese = chinese;
  }

  /** Whether {@code value} has the form of this kind. */
  public boolean accepts(String value) {
    return form.matcher(value).matches();
  }

  String check(String value) {
    if (!accepts(value)) {
      throw new IllegalArgumentException("not of the form");
    }
    return value;
  }

  Message allowed() {
    return new Message(english, chinese);
  }
}
