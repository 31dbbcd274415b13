package io.github.pii4j.policy;

import io.github.pii4j.document.Message;

/** Sentences about mistakes that several parts of a policy can have. */
final class PolicyMessages {

  static final Message AT_LEAST_ONE =
      new Message("the list is empty; give at least one entry", "列表为空，至少需要一项");

  private PolicyMessages() {}
}
