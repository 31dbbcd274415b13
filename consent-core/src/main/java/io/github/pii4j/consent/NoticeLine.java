package io.github.pii4j.consent;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;

/**
 * One change, as the person whom it concerns reads it.
 *
 * @param level what it obliges to
 * @param what the change in words
 * @param duty what they must do
 * @param path where in the policy, by ids
 */
public record NoticeLine(Severity level, Message what, Message duty, String path) {

  static NoticeLine of(Change change) {
    return new NoticeLine(
        change.severity(), change.message(), duty(change.severity()), change.path());
  }

  private static Message duty(Severity level) {
    return switch (level) {
      case EDITORIAL, RECORD -> new Message("nothing to do", "无需操作");
      case NOTIFY -> new Message("for your information", "请知悉");
      case RECONSENT, INVALID -> new Message("does not apply to you until you agree", "您同意之前不适用于您");
      case SEPARATE ->
          new Message("does not apply to you until you agree to it separately", "您单独同意之前不适用于您");
    };
  }
}
