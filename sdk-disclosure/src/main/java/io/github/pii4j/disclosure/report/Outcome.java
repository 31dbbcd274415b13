package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import java.util.Locale;

/** How a report ends, and the exit code by which scripts know it; the numbers never change. */
public enum Outcome {
  /** Nothing at or above the gate. */
  PASSED(0, "passed", "通过"),

  /** Something at or above the gate that nobody has accepted. */
  GATE(1, "failed: an entry reaches the gate", "未通过：有条目达到门槛"),

  /** Something that may not be published at all. */
  INVALID(3, "failed: this may not be published", "未通过：不得发布"),

  /** The build ships what is not disclosed, or the other way about. */
  DRIFT(5, "failed: the build and the disclosure differ", "未通过：构建与披露不一致"),

  /** The version number does not fit what changed. */
  VERSION(6, "failed: the version number does not fit", "未通过：版本号不符合要求");

  private final int exitCode;
  private final Message title;

  Outcome(int exitCode, String english, String chinese) {
    this.exitCode = exitCode;
    this.title = new Message(english, chinese);
  }

  /** The exit code of the command. */
  public int exitCode() {
    return exitCode;
  }

  /** In a few words. */
  public Message title() {
    return title;
  }

  /** What it is called in files: {@code gate}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
