package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of the items that a function uses. */
final class UseMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private UseMutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
    add(
        "item-optional-to-required",
        "item-required-to-optional",
        "functions/attendance.clock-in/items/network.wifi-state/provision",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/network.wifi-state/provision", "required"));
    add(
        "item-precision-raised",
        "item-precision-lowered",
        "functions/attendance.clock-in/items/location.coarse",
        draft ->
            draft
                .add("items", "{item: location.precise}")
                .set("functions/attendance.clock-in/items/location.coarse/item", "location.precise")
                .remove("items/location.coarse"));
    add(
        "item-means-added",
        "item-means-removed",
        "functions/attendance.clock-in/items/location.coarse",
        draft ->
            draft.add("functions/attendance.clock-in/items/location.coarse/means", "bluetooth"));
    add(
        "item-source-changed",
        "item-source-changed",
        "functions/attendance.clock-in/items/identity.badge/sources",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/identity.badge/sources", "[third-party]"));
    add(
        "item-frequency-raised",
        "item-frequency-lowered",
        "functions/attendance.clock-in/items/network.wifi-state/frequency",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/network.wifi-state/frequency", "continuous"));
    add(
        "item-frequency-raised",
        "item-frequency-lowered",
        "functions/attendance.clock-in/items/network.wifi-state/frequency",
        draft -> draft.remove("functions/attendance.clock-in/items/network.wifi-state/frequency"));
    add(
        "item-verification-changed",
        "item-verification-changed",
        "functions/account.register/items/contact.mobile-number/verifiedBy",
        draft ->
            draft.set(
                "functions/account.register/items/contact.mobile-number/verifiedBy",
                "document-check"));
    add(
        "switch-on-by-default",
        "switch-off-by-default",
        "functions/attendance.clock-in/items/location.coarse",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/location.coarse/switches/device/onByDefault",
                "true"));
    add(
        "basis-changed",
        "basis-changed",
        "functions/account.register/items/contact.email/basis",
        draft -> draft.set("functions/account.register/items/contact.email/basis", "contract"));
    add(
        "refusal-blocks-narrowed",
        "refusal-blocks-widened",
        "functions/account.register/items/contact.email/onRefusal",
        draft ->
            draft.set("functions/account.register/items/contact.email/onRefusal", "{blocks: []}"));
    add(
        "retention-extended-by-law",
        "retention-shortened",
        "functions/attendance.clock-in/items/location.coarse",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/location.coarse/retention/period", "P2Y"));
  }
}
