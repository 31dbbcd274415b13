package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of the items that the policy declares. */
final class ItemMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private ItemMutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "items/identity.badge/label",
        draft -> draft.set("items/identity.badge/label", "{zh: 工号牌, en: Badge number}"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "items/contact.mobile-number/mutable",
        draft ->
            draft.set(
                "items/contact.mobile-number/mutable/reason",
                "{zh: 用于登录账户。, en: It serves to log in.}"));
    add(
        "item-declared",
        "item-removed",
        "items/+",
        draft -> draft.add("items", "{item: device.model}"));
    add(
        "item-class-raised",
        "item-class-lowered",
        "items/identity.occupation/sensitivity",
        draft -> draft.set("items/identity.occupation/sensitivity", "sensitive"));
    add(
        "item-subject-changed",
        "item-subject-changed",
        "items/identity.occupation/sensitivity",
        draft -> draft.set("items/identity.occupation/subject", "another-person"));
    add(
        "item-made-immutable",
        "item-made-mutable",
        "items/identity.occupation/mutable",
        draft -> draft.set("items/identity.occupation/mutable", "{value: false}"));
    add(
        "item-notice-changed",
        "item-notice-changed",
        "items/biometric.face/necessity",
        draft -> draft.set("items/biometric.face/necessity", "{zh: 核验本人。, en: To verify you.}"));
    add(
        "item-notice-changed",
        "item-notice-changed",
        "items/biometric.face/impact",
        draft ->
            draft.set(
                "items/biometric.face/impact", "{zh: 泄露可能危害人身。, en: A leak may put you at risk.}"));
    add(
        "item-assessment-changed",
        "item-assessment-changed",
        "items/biometric.face/pia",
        draft -> draft.set("items/biometric.face/pia", "{id: PIA-2, date: 2026-01-01}"));
    add(
        "item-terms-changed",
        "item-terms-changed",
        "items/contact.email/sameAs",
        draft -> draft.set("items/contact.email/sameAs", "{dpv: \"pd:Email\"}"));
    add(
        "storage-left-device",
        "storage-on-device",
        "items/biometric.face/storage",
        draft -> draft.set("items/biometric.face/storage/where", "server"));
  }
}
