package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of wording, languages and reach. */
final class WordingMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private WordingMutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
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
    add("surface-added", "surface-removed", "surfaces", draft -> draft.add("surfaces", "other"));
    add(
        "jurisdictions-changed",
        "jurisdictions-changed",
        "jurisdictions",
        draft -> draft.add("jurisdictions", "HK"));
    add("packs-changed", "packs-changed", "packs", draft -> draft.add("packs", "gbt-44588-2024"));
  }
}
