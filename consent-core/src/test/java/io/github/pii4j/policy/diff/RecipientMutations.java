package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of recipients, transfers abroad, marketing and grounds of disclosure. */
final class RecipientMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private RecipientMutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
    add(
        "id-reused+recipient-added-processor",
        "recipient-removed",
        "recipients/+",
        draft -> draft.add("recipients", "{id: old-two, name: {zh: 旧, en: Old}, role: processor}"));
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
        "disclosure-ground-added",
        "disclosure-ground-removed",
        "disclosureGrounds/+",
        draft -> draft.add("disclosureGrounds", "litigation"));
    add("marketing-disabled", "marketing-enabled", "marketing", draft -> draft.remove("marketing"));
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
  }
}
