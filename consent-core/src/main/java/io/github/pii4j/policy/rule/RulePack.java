package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;

/**
 * A set of rules that is switched on by name.
 *
 * @param id as a policy names it under {@code packs}, such as {@code cn-pipl}
 * @param edition which state of the texts it encodes
 * @param standing whether those texts bind; a pack of law is on without being named
 * @param name what to call it
 */
public record RulePack(String id, String edition, Standing standing, Message name) {

  /** Whether it applies to a policy that does not name it. */
  public boolean isOnByDefault() {
    return standing.isLaw();
  }
}
