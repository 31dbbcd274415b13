package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.lint.FindingLevel;
import java.util.Locale;

/**
 * How grave an entry of a report is: the levels of lint and those of diff in one order, from least
 * to most, and what each is called elsewhere.
 *
 * <p>SARIF 2.1.0, 3.27.10, has three words for a finding, and {@code notice} is not one of them;
 * GitHub's annotations have {@code notice} and not {@code note}.
 */
public enum ReportLevel {
  /** Words only. */
  EDITORIAL(Grade.INFO, "info", "editorial", "文字调整"),

  /** Probably a slip of the pen. */
  INFO(Grade.INFO, "info", "info", "提示"),

  /** Publish and log. */
  RECORD(Grade.INFO, "info", "record", "公开并记录"),

  /** Tell each person. */
  NOTIFY(Grade.WARNING, "minor", "notify", "告知个人"),

  /** A person decides. */
  WARNING(Grade.WARNING, "minor", "warning", "警告"),

  /** Renew consent. */
  RECONSENT(Grade.ERROR, "major", "reconsent", "重新取得同意"),

  /** A rule in force is broken. */
  ERROR(Grade.ERROR, "critical", "error", "错误"),

  /** Obtain separate consent. */
  SEPARATE(Grade.ERROR, "critical", "separate consent", "取得单独同意"),

  /** May not be published; no suppression helps. */
  INVALID(Grade.ERROR, "blocker", "invalid", "不得发布");

  private final Grade grade;
  private final String gitlab;
  private final Message title;

  ReportLevel(Grade grade, String gitlab, String english, String chinese) {
    this.grade = grade;
    this.gitlab = gitlab;
    this.title = new Message(english, chinese);
  }

  /** The level of a lint finding. */
  public static ReportLevel of(FindingLevel level) {
    return valueOf(level.name());
  }

  /** The level of a change. */
  public static ReportLevel of(Severity severity) {
    return valueOf(severity.name());
  }

  /**
   * The level that files and command lines call {@code word}.
   *
   * @throws IllegalArgumentException if none is called so
   */
  public static ReportLevel parse(String word) {
    for (ReportLevel level : values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    throw new IllegalArgumentException("no such level");
  }

  /** What it is called in files: {@code reconsent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in a sentence. */
  public Message title() {
    return title;
  }

  /** Whether this is {@code other} or graver. */
  public boolean isAtLeast(ReportLevel other) {
    return compareTo(other) >= 0;
  }

  /** {@code note}, {@code warning} or {@code error}. */
  public String sarif() {
    return grade.sarif;
  }

  /** {@code notice}, {@code warning} or {@code error}. */
  public String github() {
    return grade.github;
  }

  /** {@code info}, {@code minor}, {@code major}, {@code critical} or {@code blocker}. */
  public String gitlab() {
    return gitlab;
  }

  /** A shape that tells levels apart without colour. */
  String shape() {
    return grade.shape;
  }

  /** Three grades are all that most tools tell apart. */
  private enum Grade {
    INFO("note", "notice", "\u25cb"),
    WARNING("warning", "warning", "\u25b2"),
    ERROR("error", "error", "\u25a0");

    private final String sarif;
    private final String github;
    private final String shape;

    Grade(String sarif, String github, String shape) {
      this.sarif = sarif;
      this.github = github;
      this.shape = shape;
    }
  }
}
