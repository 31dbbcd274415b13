package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of functions as a whole: purposes, refusals, permissions, retention. */
final class FunctionMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private FunctionMutations() {}

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
        "functions/browse/label",
        draft -> draft.set("functions/browse/label", "{zh: 浏览内容, en: Browsing}"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "functions/identity.verify/oneOf",
        draft -> draft.set("functions/identity.verify/oneOf/face/label", "{zh: 刷脸, en: Face}"));
    add(
        "function-added-basic",
        "function-removed",
        "functions/+",
        draft ->
            draft.add(
                "functions",
                "{id: help, label: {zh: 帮助, en: Help}, kind: basic, purpose: {id: help, text: {zh: 帮助, en: Help}}, basis: consent}"));
    add(
        "function-added-extended",
        "function-removed",
        "functions/+",
        draft ->
            draft.add(
                "functions",
                "{id: extra, label: {zh: 其他, en: Extra}, kind: extended, purpose: {id: extra, text: {zh: 其他, en: Extra}}, basis: consent, items: [{item: contact.email, provision: required}]}"));
    add(
        "function-extended-to-basic",
        "function-basic-to-extended",
        "functions/attendance.clock-in/kind",
        draft -> draft.set("functions/attendance.clock-in/kind", "basic"));
    add(
        "function-scenario-changed",
        "function-scenario-changed",
        "functions/account.register/scenario",
        draft ->
            draft.set("functions/account.register/scenario", "{zh: 登录时, en: When you log in}"));
    add(
        "item-added-required",
        "item-removed",
        "functions/browse/items",
        draft -> draft.add("functions/browse/items", "{item: contact.email, provision: required}"));
    add(
        "item-added-optional",
        "item-removed",
        "functions/browse/items",
        draft -> draft.add("functions/browse/items", "{item: contact.email, provision: optional}"));
    add(
        "item-added-sensitive",
        "item-removed",
        "functions/browse/items",
        draft ->
            draft.add(
                "functions/browse/items", "{item: financial.bank-account, provision: optional}"));
    add(
        "switch-removed",
        "switch-added",
        "functions/attendance.clock-in/switches",
        draft -> draft.remove("functions/attendance.clock-in/switches/app"));
    add(
        "switch-off-by-default",
        "switch-on-by-default",
        "functions/attendance.clock-in/switches",
        draft -> draft.set("functions/attendance.clock-in/switches/app/onByDefault", "false"));
    add(
        "switch-changed",
        "switch-changed",
        "functions/attendance.clock-in/switches",
        draft -> draft.remove("functions/attendance.clock-in/switches/app/onByDefault"));
    add(
        "switch-changed",
        "switch-changed",
        "functions/attendance.clock-in/switches",
        draft ->
            draft.set(
                "functions/attendance.clock-in/switches/app/route",
                "{steps: [{zh: 隐私, en: Privacy}]}"));
    add(
        "purpose-added",
        "purpose-removed",
        "functions/browse/alsoFor/+",
        draft ->
            draft.add("functions/browse/alsoFor", "{id: stats, text: {zh: 统计, en: Statistics}}"));
    add(
        "purpose-text-changed",
        "purpose-text-changed",
        "functions/identity.verify/alsoFor/fraud/text",
        draft ->
            draft.set(
                "functions/identity.verify/alsoFor/fraud/text", "{zh: 防欺诈, en: To prevent fraud}"));
    add(
        "purpose-broadened",
        "purpose-narrowed",
        "functions/account.register/purpose",
        draft -> draft.set("functions/account.register/purpose/id", "account"));
    add(
        "purpose-changed",
        "purpose-changed",
        "functions/account.register/purpose",
        draft -> draft.set("functions/account.register/purpose/id", "other"));
    add(
        "purpose-text-changed",
        "purpose-text-changed",
        "functions/account.register/purpose",
        draft ->
            draft.set(
                "functions/account.register/purpose/text", "{zh: 开立您的账户, en: To open an account}"));
    add(
        "basis-changed",
        "basis-changed",
        "functions/browse/basis",
        draft -> draft.set("functions/browse/basis", "consent"));
    add(
        "refusal-blocks-widened",
        "refusal-blocks-narrowed",
        "functions/account.register/onRefusal",
        draft -> draft.add("functions/account.register/onRefusal/blocks", "browse"));
    add(
        "refusal-reworded",
        "refusal-reworded",
        "functions/account.register/onRefusal",
        draft -> draft.set("functions/account.register/onRefusal", "{blocks: [account.*]}"));
    add(
        "alternative-removed",
        "alternative-added",
        "functions/identity.verify/oneOf",
        draft -> draft.remove("functions/identity.verify/oneOf/bank"));
    add(
        "permission-added",
        "permission-removed",
        "functions/browse/permissions/+",
        draft ->
            draft.add("functions/browse/permissions", "{name: android.permission.RECORD_AUDIO}"));
    add(
        "permission-frequency-raised",
        "permission-frequency-lowered",
        "functions/identity.verify/permissions/android.permission.CAMERA/frequency",
        draft ->
            draft.set(
                "functions/identity.verify/permissions/android.permission.CAMERA/frequency",
                "continuous"));
    add(
        "permission-moment-widened",
        "permission-moment-narrowed",
        "functions/identity.verify/permissions/android.permission.CAMERA/when",
        draft ->
            draft.set(
                "functions/identity.verify/permissions/android.permission.CAMERA/when",
                "in-background"));
    add(
        "permission-reason-changed",
        "permission-reason-changed",
        "functions/identity.verify/permissions/android.permission.CAMERA/reason",
        draft ->
            draft.set(
                "functions/identity.verify/permissions/android.permission.CAMERA/reason",
                "{zh: 扫描证件, en: To scan your card}"));
    add(
        "retention-extended",
        "retention-shortened",
        "functions/account.register/retention",
        draft -> draft.set("functions/account.register/retention/period", "P3Y"));
    add(
        "retention-extended-by-law",
        "retention-shortened",
        "functions/attendance.clock-in/retention",
        draft -> draft.set("functions/attendance.clock-in/retention/period", "P5Y"));
    add(
        "retention-unbounded",
        "retention-stated",
        "functions/account.register/retention",
        draft -> draft.remove("functions/account.register/retention"));
    add(
        "retention-unbounded",
        "retention-shortened",
        "functions/attendance.clock-in/retention",
        draft -> draft.remove("functions/attendance.clock-in/retention/period"));
    add(
        "retention-rule-changed",
        "retention-rule-changed",
        "functions/identity.verify/retention/rule",
        draft ->
            draft.set(
                "functions/identity.verify/retention/rule",
                "{zh: 完成核验后七日删除, en: Deleted after verification}"));
    add(
        "retention-start-changed",
        "retention-start-changed",
        "functions/account.register/retention",
        draft -> draft.set("functions/account.register/retention/from", "account.opened"));
    add(
        "retention-statute-changed",
        "retention-statute-changed",
        "functions/account.register/retention",
        draft -> draft.set("functions/account.register/retention/statute", "cn.wage.payment"));
    add(
        "at-expiry-changed",
        "at-expiry-changed",
        "functions/account.register/retention",
        draft -> draft.set("functions/account.register/retention/atExpiry", "anonymise"));
    add(
        "withdrawal-path-removed",
        "withdrawal-path-added",
        "functions/account.register/withdrawal",
        draft -> draft.remove("functions/account.register/withdrawal"));
  }
}
