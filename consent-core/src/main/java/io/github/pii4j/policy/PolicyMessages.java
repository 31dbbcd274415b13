package io.github.pii4j.policy;

import io.github.pii4j.document.Message;

/** Sentences about mistakes that several parts of a policy can have. */
final class PolicyMessages {

  private PolicyMessages() {}

  /** A list that must not be empty, by the word it stands under. */
  static Message atLeastOne(String key) {
    return new Message(
        "\"" + key + "\" is empty; give at least one entry", "“" + key + "”为空；至少需要一项");
  }
}
