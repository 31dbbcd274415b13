package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;

/**
 * A rule explained at length.
 *
 * @param why what goes wrong without it, and for whom
 * @param fix what to do
 * @param example a fragment of a document before and after, or what the rule reports
 */
public record Explanation(Message why, Message fix, Message example) {}
