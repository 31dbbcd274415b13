package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;

/** What a change obliges its publisher to do, from nothing to may-not-be-published. */
public enum Severity {
  /** Words only: nothing to do but keep the change log. */
  EDITORIAL(Bump.PATCH, "nothing to do", "无需告知"),
  /** Less data or a technical change: publish and log it (PIPL 17, paragraph 3). */
  RECORD(Bump.PATCH, "publish and log the change", "公开并记入变更日志"),
  /** Each person must be told the changed part (PIPL 17, paragraph 2). */
  NOTIFY(Bump.MINOR, "tell each person the changed part", "将变更部分告知个人"),
  /** Consent to the affected scope must be renewed first (PIPL 14, paragraph 2). */
  RECONSENT(Bump.MAJOR, "renew consent to the affected scope first", "须重新取得相应范围的同意"),
  /** A separate, unbundled consent is needed first (PIPL 23, 29, 39). */
  SEPARATE(Bump.MAJOR, "obtain separate consent first", "须另行取得单独同意"),
  /** May not be published at all. */
  INVALID(Bump.MAJOR, "may not be published", "不得发布");

  /** Which part of the version number must grow at least. */
  public enum Bump {
    /** The third number. */
    PATCH,
    /** The second number. */
    MINOR,
    /** The first number. */
    MAJOR
  }

  private final Bump bump;
  private final Message duty;

  Severity(Bump bump, String english, String chinese) {
    this.bump = bump;
    this.duty = new Message(english, chinese);
  }

  /** The least step that the version number must take. */
  public Bump requiredBump() {
    return bump;
  }

  /** The duty in a few words. */
  public Message duty() {
    return duty;
  }

  /** Whether this is {@code level} or more. */
  public boolean isAtLeast(Severity level) {
    return compareTo(level) >= 0;
  }
}
