package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import java.util.Locale;

/** What a report is about. */
public enum ReportKind {
  /** One version of each document, by itself. */
  LINT("What the documents say", "文档检查"),

  /** Two versions of a document. */
  DIFF("What changed", "变更评估"),

  /** A document and what a build ships. */
  DRIFT("What the build ships", "构建与披露对照");

  private final Message title;

  ReportKind(String english, String chinese) {
    this.title = new Message(english, chinese);
  }

  /** What it is called in files: {@code lint}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in a heading. */
  public Message title() {
    return title;
  }
}
