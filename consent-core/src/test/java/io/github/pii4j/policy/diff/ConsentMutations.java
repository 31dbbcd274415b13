package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of how people agree and are told. */
final class ConsentMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private ConsentMutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
    add(
        "refusal-blocks-widened",
        "refusal-blocks-narrowed",
        "consent/onRefusal",
        draft -> draft.set("consent/onRefusal", "{blocks: [\"*\"]}"));
    add(
        "consent-act-changed",
        "consent-act-changed",
        "consent/act",
        draft -> draft.set("consent/act", "button"));
    add(
        "revision-gate-changed",
        "revision-gate-changed",
        "revision/gate",
        draft -> draft.set("revision/gate", "notice"));
    add(
        "cooldown-shortened",
        "cooldown-lengthened",
        "revision/cooldown",
        draft -> draft.set("revision/cooldown", "P7D"));
    add(
        "notice-channel-removed",
        "notice-channel-added",
        "revision/channels/push",
        draft -> draft.remove("revision/channels/push"));
    add(
        "consent-bundle-added",
        "consent-bundle-removed",
        "consent/bundled/+",
        draft -> draft.add("consent/bundled", "marketing"));
  }
}
