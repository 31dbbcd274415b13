package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of storage, security, minors and incidents. */
final class ProtectionMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private ProtectionMutations() {}

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
        "security/access/text",
        draft -> draft.set("security/access/text", "{zh: 最小化授权。, en: Least privilege.}"));
    add(
        "storage-country-changed",
        "storage-country-changed",
        "storage/countries",
        draft -> draft.set("storage/countries", "[CN, HK]"));
    add(
        "storage-statement-removed",
        "storage-stated",
        "storage/countries",
        draft -> draft.remove("storage"));
    add(
        "security-measure-added",
        "security-measure-removed",
        "security/+",
        draft -> draft.add("security", "{id: audit, measure: audit, covers: [\"*\"]}"));
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
  }
}
