package io.github.pii4j.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Edits of who publishes the policy. */
final class PublisherMutations {

  private static final List<Mutation> ALL = new ArrayList<>();

  private PublisherMutations() {}

  static List<Mutation> all() {
    return List.copyOf(ALL);
  }

  private static void add(String rule, String inverse, String spot, Consumer<Draft> edit) {
    ALL.add(new Mutation(rule, inverse, spot, edit));
  }

  static {
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
  }
}
