package io.github.pii4j.policy.diff;

import java.util.List;
import java.util.Random;

/** The base policy with functions, recipients and wording that no mutation touches. */
final class Variations {

  private static final List<String> ITEMS =
      List.of("contact.mobile-number", "contact.email", "identity.badge", "network.wifi-state");
  private static final List<String> MEANS = List.of("input", "upload", "cookie", "server-log");
  private static final List<String> BASES = List.of("consent", "contract", "hr-management");

  private Variations() {}

  static Draft of(Draft base, Random random) {
    Draft varied = base.copy();
    for (int i = random.nextInt(5); i > 0; i--) {
      varied.add("functions", function(i, random));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      varied.add("recipients", recipient(i, random));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      varied.add("statements", "{id: s" + i + ", text: {zh: 说明" + i + ", en: Note " + i + "}}");
    }
    return varied;
  }

  private static String function(int number, Random random) {
    String id = "random.f" + number;
    return "{id: "
        + id
        + ", label: {zh: 功能, en: Function}, kind: "
        + (random.nextBoolean() ? "basic" : "extended")
        + ", purpose: {id: p"
        + random.nextInt(9)
        + ", text: {zh: 目的, en: Purpose}}, basis: "
        + of(BASES, random)
        + ", items: [{item: "
        + of(ITEMS, random)
        + ", provision: "
        + (random.nextBoolean() ? "required" : "optional")
        + ", means: ["
        + of(MEANS, random)
        + "]}], onRefusal: {blocks: ["
        + (random.nextBoolean() ? id : "random.*")
        + "]}, retention: {period: P"
        + (1 + random.nextInt(30))
        + "M, atExpiry: delete}}";
  }

  private static String recipient(int number, Random random) {
    return "{id: r"
        + number
        + ", name: {zh: 公司, en: Company}, role: "
        + (random.nextBoolean() ? "processor" : "independent")
        + ", items: ["
        + of(ITEMS, random)
        + "]}";
  }

  private static String of(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
