package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of rights, decisions by machines and the ways to lists. */
final class RightMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private RightMutations() {}

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
        "rights/access/text",
        draft -> draft.set("rights/access/text", "{zh: 您可以查阅。, en: You can see your data.}"));
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
        "rights/withdrawal/route",
        draft -> draft.remove("rights/withdrawal/route"));
    add(
        "withdrawal-path-changed",
        "withdrawal-path-changed",
        "rights/withdrawal/route",
        draft -> draft.set("rights/withdrawal/route", "{steps: [{zh: 我的, en: Me}]}"));
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
