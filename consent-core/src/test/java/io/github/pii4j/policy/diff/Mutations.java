package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every edit of the base policy that one rule judges. */
final class Mutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private Mutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
    part1();
    part2();
    part3();
    part4();
    part5();
    part6();
    part7();
  }

  private static void part1() {
    add(
        "controller-name-changed",
        "controller-name-changed",
        "controller/name",
        draft -> draft.set("controller/name", "{zh: 示例新公司, en: New Example Ltd}"));
    add(
        "controller-entity-replaced",
        "controller-entity-replaced",
        "controller/name",
        draft -> draft.set("controller/registrationNumber", "91110000600037341L"));
    add(
        "controller-number-stated",
        "controller-number-stated",
        "controller/name",
        draft -> draft.remove("controller/registrationNumber"));
    add(
        "contact-changed",
        "contact-changed",
        "controller/address",
        draft -> draft.set("controller/address", "{zh: 示例路二号, en: 2 Example Road}"));
    add(
        "contact-changed",
        "contact-changed",
        "controller/contacts",
        draft -> draft.set("controller/contacts", "[{kind: phone, value: \"4000000002\"}]"));
    add(
        "pic-changed",
        "pic-changed",
        "controller/personInCharge",
        draft -> draft.set("controller/personInCharge", "{zh: 负责人乙, en: Person B}"));
    add(
        "product-renamed",
        "product-renamed",
        "product",
        draft -> draft.set("product", "{zh: 新示例, en: New example}"));
    add("locale-removed", "locale-added", "locales", draft -> draft.set("locales", "[zh-CN]"));
    add(
        "locale-order-changed",
        "locale-order-changed",
        "locales",
        draft -> draft.set("locales", "[en, zh-CN]"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "title",
        draft -> draft.set("title", "{zh: 隐私条款, en: Privacy terms}"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "keyPoints",
        draft -> draft.set("keyPoints", "[{zh: 我们收集您的手机号码。, en: We collect your mobile number.}]"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "functions/browse/label",
        draft -> draft.set("functions/browse/label", "{zh: 浏览内容, en: Browsing}"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "rights/access/text",
        draft -> draft.set("rights/access/text", "{zh: 您可以查阅。, en: You can see your data.}"));
    add(
        "text-changed-model-same",
        "text-changed-model-same",
        "security/access/text",
        draft -> draft.set("security/access/text", "{zh: 最小化授权。, en: Least privilege.}"));
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
        "text-changed-model-same",
        "text-changed-model-same",
        "functions/identity.verify/oneOf",
        draft -> draft.set("functions/identity.verify/oneOf/face/label", "{zh: 刷脸, en: Face}"));
    add(
        "text-changed-unmarked",
        "text-changed-unmarked",
        "statements",
        draft ->
            draft.set(
                "statements/advice/text", "{zh: 请定期更换口令。, en: Change your password regularly.}"));
    add(
        "text-changed-unmarked",
        "text-changed-unmarked",
        "statements",
        draft -> draft.add("statements", "{id: more, text: {zh: 另一条。, en: One more.}}"));
    add("effective-before-publish", "", "effective", draft -> draft.set("effective", "2026-01-09"));
  }

  private static void part2() {
    add(
        "supersedes-mismatch",
        "",
        "supersedes",
        draft ->
            draft
                .set("version", "1.0.1")
                .set("supersedes", "{version: 1.0.0, sha256: \"" + "ab".repeat(32) + "\"}"));
    add(
        "id-retired",
        "retirement-dropped",
        "retiredIds",
        draft -> draft.add("retiredIds", "functions/gone"));
    add(
        "id-reused+recipient-added-processor",
        "recipient-removed",
        "recipients/+",
        draft -> draft.add("recipients", "{id: old-two, name: {zh: 旧, en: Old}, role: processor}"));
    add("surface-added", "surface-removed", "surfaces", draft -> draft.add("surfaces", "other"));
    add(
        "jurisdictions-changed",
        "jurisdictions-changed",
        "jurisdictions",
        draft -> draft.add("jurisdictions", "HK"));
    add("packs-changed", "packs-changed", "packs", draft -> draft.add("packs", "gbt-44588-2024"));
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
  }

  private static void part3() {
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
        "switch-on-by-default",
        "switch-off-by-default",
        "functions/attendance.clock-in/items/location.coarse",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/location.coarse/switches/device/onByDefault",
                "true"));
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
        "basis-changed",
        "basis-changed",
        "functions/account.register/items/contact.email/basis",
        draft -> draft.set("functions/account.register/items/contact.email/basis", "contract"));
  }

  private static void part4() {
    add(
        "refusal-blocks-widened",
        "refusal-blocks-narrowed",
        "functions/account.register/onRefusal",
        draft -> draft.add("functions/account.register/onRefusal/blocks", "browse"));
    add(
        "refusal-blocks-narrowed",
        "refusal-blocks-widened",
        "functions/account.register/items/contact.email/onRefusal",
        draft ->
            draft.set("functions/account.register/items/contact.email/onRefusal", "{blocks: []}"));
    add(
        "refusal-blocks-widened",
        "refusal-blocks-narrowed",
        "consent/onRefusal",
        draft -> draft.set("consent/onRefusal", "{blocks: [\"*\"]}"));
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
        "retention-extended-by-law",
        "retention-shortened",
        "functions/attendance.clock-in/items/location.coarse",
        draft ->
            draft.set(
                "functions/attendance.clock-in/items/location.coarse/retention/period", "P2Y"));
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
        "recipient-added",
        "recipient-removed",
        "recipients/+",
        draft ->
            draft.add("recipients", "{id: partner, name: {zh: 伙伴, en: Partner}, role: joint}"));
    add(
        "recipient-added-processor",
        "recipient-removed",
        "recipients/+",
        draft -> draft.add("recipients", "{id: sms, name: {zh: 短信, en: SMS}, role: processor}"));
  }

  private static void part5() {
    add(
        "recipient-renamed",
        "recipient-renamed",
        "recipients/bank/name",
        draft -> draft.set("recipients/bank/name", "{zh: 新银行, en: New Bank}"));
    add(
        "recipient-role-raised",
        "recipient-role-lowered",
        "recipients/cloud/role",
        draft -> draft.set("recipients/cloud/role", "independent"));
    add(
        "recipient-role-changed",
        "recipient-role-changed",
        "recipients/bank/role",
        draft -> draft.set("recipients/bank/role", "joint"));
    add(
        "recipient-items-added",
        "recipient-items-removed",
        "recipients/bank/items/+",
        draft -> draft.add("recipients/bank/items", "contact.email"));
    add(
        "recipient-purpose-changed",
        "recipient-purpose-changed",
        "recipients/bank/purpose",
        draft -> draft.set("recipients/bank/purpose/id", "credit"));
    add(
        "recipient-purpose-changed",
        "recipient-purpose-changed",
        "recipients/bank/purpose",
        draft -> draft.set("recipients/bank/purpose/text", "{zh: 代发工资, en: To pay wages}"));
    add(
        "recipient-method-changed",
        "recipient-method-changed",
        "recipients/bank/method",
        draft -> draft.set("recipients/bank/method", "{zh: 文件传输, en: By file}"));
    add(
        "recipient-country-changed",
        "recipient-country-changed",
        "recipients/bank/country",
        draft -> draft.set("recipients/bank/country", "HK"));
    add(
        "recipient-contact-changed",
        "recipient-contact-changed",
        "recipients/bank/contacts",
        draft -> draft.set("recipients/bank/contacts", "[{kind: phone, value: \"4000000009\"}]"));
    add(
        "cross-border-added",
        "cross-border-removed",
        "crossBorder/+",
        draft -> draft.add("crossBorder", "{id: second, country: SG, items: [contact.email]}"));
    add(
        "cross-border-country-added",
        "cross-border-removed",
        "crossBorder/+",
        draft -> draft.add("crossBorder", "{id: third, country: US, items: [contact.email]}"));
    add(
        "cross-border-country-changed",
        "cross-border-country-changed",
        "crossBorder/cloud",
        draft -> draft.set("crossBorder/cloud/country", "US"));
    add(
        "cross-border-items-added",
        "cross-border-items-removed",
        "crossBorder/cloud/items/+",
        draft -> draft.add("crossBorder/cloud/items", "identity.occupation"));
    add(
        "cross-border-recipient-changed",
        "cross-border-recipient-changed",
        "crossBorder/cloud/recipient",
        draft -> draft.set("crossBorder/cloud/recipient", "bank"));
    add(
        "cross-border-mechanism-changed",
        "cross-border-mechanism-changed",
        "crossBorder/cloud/mechanism",
        draft -> draft.set("crossBorder/cloud/mechanism", "certification"));
    add(
        "storage-country-changed",
        "storage-country-changed",
        "storage/countries",
        draft -> draft.set("storage/countries", "[CN, HK]"));
    add(
        "storage-left-device",
        "storage-on-device",
        "items/biometric.face/storage",
        draft -> draft.set("items/biometric.face/storage/where", "server"));
    add(
        "storage-statement-removed",
        "storage-stated",
        "storage/countries",
        draft -> draft.remove("storage"));
    add(
        "disclosure-ground-added",
        "disclosure-ground-removed",
        "disclosureGrounds/+",
        draft -> draft.add("disclosureGrounds", "litigation"));
    add("marketing-disabled", "marketing-enabled", "marketing", draft -> draft.remove("marketing"));
  }

  private static void part6() {
    add(
        "marketing-widened",
        "marketing-narrowed",
        "marketing/upTo",
        draft -> draft.set("marketing/upTo", "private"));
    add(
        "marketing-optout-removed",
        "marketing-optout-added",
        "marketing/optOut",
        draft -> draft.remove("marketing/optOut"));
    add(
        "marketing-optout-changed",
        "marketing-optout-changed",
        "marketing/optOut",
        draft -> draft.set("marketing/optOut", "{steps: [{zh: 推荐, en: Recommendations}]}"));
    add(
        "marketing-reworded",
        "marketing-reworded",
        "marketing/upTo",
        draft -> draft.set("marketing/items", "[network.wifi-state]"));
    add(
        "automated-decision-added",
        "automated-decision-removed",
        "automatedDecisions/+",
        draft -> draft.add("automatedDecisions", "{id: pricing, text: {zh: 定价。, en: Prices.}}"));
    add(
        "automated-decision-changed",
        "automated-decision-changed",
        "automatedDecisions/ranking/text",
        draft ->
            draft.set(
                "automatedDecisions/ranking/text", "{zh: 按评分排序。, en: Jobs are ranked by rating.}"));
    add(
        "automated-decision-refusal-removed",
        "automated-decision-refusal-added",
        "automatedDecisions/ranking/refusal",
        draft -> draft.remove("automatedDecisions/ranking/refusal"));
    add(
        "automated-decision-refusal-changed",
        "automated-decision-refusal-changed",
        "automatedDecisions/ranking/refusal",
        draft -> draft.set("automatedDecisions/ranking/refusal", "{steps: [{zh: 我的, en: Me}]}"));
    add(
        "right-removed",
        "right-added",
        "rights/access/text",
        draft -> draft.remove("rights/access"));
    add(
        "right-route-removed",
        "right-route-added",
        "rights/access/text",
        draft -> draft.remove("rights/access/route"));
    add(
        "right-route-changed",
        "right-route-changed",
        "rights/access/text",
        draft ->
            draft.set(
                "rights/access/route", "{steps: [{zh: 我的, en: Me}, {zh: 设置, en: Settings}]}"));
    add(
        "right-demands-added",
        "right-demands-removed",
        "rights/access/text",
        draft -> draft.add("rights/access/demands", "contact.email"));
    add(
        "right-sla-lengthened",
        "right-sla-shortened",
        "rights/access/text",
        draft -> draft.set("rights/access/sla", "{value: 20, unit: working-day, calendar: CN}"));
    add(
        "right-sla-counted-otherwise",
        "right-sla-counted-otherwise",
        "rights/access/text",
        draft -> draft.set("rights/access/sla", "{value: 15, unit: working-day, calendar: HK}"));
    add(
        "cancel-sla-over-limit",
        "right-sla-shortened",
        "rights/account-cancellation/sla",
        draft ->
            draft.set(
                "rights/account-cancellation/sla", "{value: 16, unit: working-day, calendar: CN}"));
    add(
        "cancel-demands-added",
        "right-demands-removed",
        "rights/account-cancellation/demands",
        draft -> draft.add("rights/account-cancellation/demands", "contact.email"));
    add(
        "withdrawal-path-removed",
        "withdrawal-path-added",
        "functions/account.register/withdrawal",
        draft -> draft.remove("functions/account.register/withdrawal"));
    add(
        "withdrawal-path-removed",
        "withdrawal-path-added",
        "rights/withdrawal/route",
        draft -> draft.remove("rights/withdrawal/route"));
    add(
        "withdrawal-path-changed",
        "withdrawal-path-changed",
        "rights/withdrawal/route",
        draft -> draft.set("rights/withdrawal/route", "{steps: [{zh: 我的, en: Me}]}"));
    add(
        "security-measure-added",
        "security-measure-removed",
        "security/+",
        draft -> draft.add("security", "{id: audit, measure: audit, covers: [\"*\"]}"));
  }

  private static void part7() {
    add(
        "security-measure-removed",
        "security-measure-added",
        "security/access/text",
        draft -> draft.remove("security/access"));
    add(
        "security-measure-removed",
        "security-measure-added",
        "security/access/text",
        draft -> draft.remove("security/access/against/use"));
    add(
        "security-measure-changed",
        "security-measure-changed",
        "security/access/text",
        draft -> draft.set("security/access/measure", "audit"));
    add(
        "sensitive-encryption-removed*",
        "security-measure-added",
        "security/at-rest",
        draft -> draft.remove("security/at-rest"));
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
        "notice-channel-removed",
        "notice-channel-added",
        "incident",
        draft -> draft.remove("incident/channels/sms"));
    add(
        "minors-served",
        "minors-not-served",
        "minors",
        draft -> draft.set("minors/served", "true"));
    add("minors-statement-removed", "minors-stated", "minors", draft -> draft.remove("minors"));
    add("min-age-lowered", "min-age-raised", "minors", draft -> draft.set("minors/minAge", "14"));
    add(
        "minors-rules-changed",
        "minors-rules-changed",
        "minors",
        draft -> draft.set("minors/rules", "{zh: 不服务未成年人。, en: Minors are not served.}"));
    add(
        "incident-notice-removed",
        "incident-notice-added",
        "incident",
        draft -> draft.remove("incident"));
    add(
        "incident-notice-changed",
        "incident-notice-changed",
        "incident",
        draft -> draft.set("incident/text", "{zh: 我们会立即告知。, en: We tell you at once.}"));
    add(
        "consent-bundle-added",
        "consent-bundle-removed",
        "consent/bundled/+",
        draft -> draft.add("consent/bundled", "marketing"));
    add(
        "first-run-later",
        "first-run-earlier",
        "presentation/firstRun",
        draft -> draft.set("presentation/firstRun", "at-registration"));
    add(
        "list-route-changed",
        "list-route-changed",
        "presentation/collectedList",
        draft -> draft.set("presentation/collectedList", "{steps: [{zh: 设置, en: Settings}]}"));
    add(
        "right-outcome-changed",
        "right-outcome-changed",
        "rights/access/text",
        draft -> draft.set("rights/access/outcome", "{zh: 收到电子副本。, en: You get a copy.}"));
  }
}
