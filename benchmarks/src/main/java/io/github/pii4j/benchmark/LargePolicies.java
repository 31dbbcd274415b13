package io.github.pii4j.benchmark;

import java.util.List;

/**
 * Two editions of a policy with 1,000 items, each used by one of 100 functions: always the same
 * text. The second edition differs in one item out of ten.
 */
final class LargePolicies {

  private static final int FUNCTIONS = 100;
  private static final int ITEMS_OF_FUNCTION = 10;
  private static final List<String> PARENTS =
      List.of(
          "identity", "contact", "device", "network", "app", "behaviour", "content", "location");

  private final boolean second;
  private final StringBuilder text = new StringBuilder(400_000);

  private LargePolicies(boolean second) {
    this.second = second;
  }

  /** The edition in force. */
  static String first() {
    return new LargePolicies(false).write();
  }

  /** The edition to come. */
  static String second() {
    return new LargePolicies(true).write();
  }

  private String write() {
    head();
    text.append("\nitems:\n");
    for (int function = 0; function < FUNCTIONS; function++) {
      for (int item = 0; item < ITEMS_OF_FUNCTION; item++) {
        item(function * ITEMS_OF_FUNCTION + item);
      }
    }
    text.append("\nfunctions:\n");
    for (int function = 0; function < FUNCTIONS; function++) {
      function(function);
    }
    return text.toString();
  }

  private void head() {
    text.append(
        """
        apiVersion: privacy/v1
        kind: PrivacyPolicy
        id: large
        version: %s
        locales: [zh-CN, en]
        updated: %s
        effective: %s
        jurisdictions: [CN]
        surfaces: [mobile]
        title: {zh: 隐私政策, en: Privacy policy}
        product: {zh: 示例, en: Example}
        controller:
          name: {zh: 示例有限公司, en: Example Ltd}
          address: {zh: 示例路 1 号, en: 1 Example Road}
          contacts:
            - {kind: email, value: privacy@example.com, for: [enquiries, rights-requests, complaints]}
        """
            .formatted(
                second ? "2.0.0" : "1.0.0",
                second ? "2026-10-01" : "2026-01-01",
                second ? "2026-11-01" : "2026-02-01"));
  }

  private void item(int number) {
    text.append("  - item: ").append(code(number)).append('\n');
    text.append("    parent: ").append(parent(number)).append('\n');
    label("    label", "信息" + number, "Data " + number);
    label("    necessity", "用于提供第 " + number + " 项服务。", "Service " + number + " needs it.");
  }

  private void function(int number) {
    text.append("  - id: area.service-").append(number).append('\n');
    label("    label", "服务" + number, "Service " + number);
    text.append("    kind: extended\n    purpose:\n");
    text.append("      id: purpose-").append(number).append('\n');
    label("      text", "提供服务 " + number, purpose(number));
    text.append("    basis: consent\n    items:\n");
    for (int item = 0; item < ITEMS_OF_FUNCTION; item++) {
      use(number * ITEMS_OF_FUNCTION + item);
    }
    String period = second && number % 10 == 0 ? "P2Y" : "P1Y";
    text.append("    retention: {period: ").append(period);
    text.append(", from: account.closed, atExpiry: delete}\n");
  }

  private void use(int number) {
    boolean required = second && number % 10 == 3;
    text.append("      - {item: ").append(code(number));
    text.append(", provision: ").append(required ? "required" : "optional");
    text.append(", sources: [subject], means: [input]}\n");
  }

  private String purpose(int number) {
    return (second && number % 10 == 5 ? "To improve service " : "To provide service ") + number;
  }

  private void label(String key, String chinese, String english) {
    text.append(key).append(": {zh: ").append(chinese);
    text.append(", en: ").append(english).append("}\n");
  }

  private static String code(int number) {
    return parent(number) + ".kind-" + number;
  }

  private static String parent(int number) {
    return PARENTS.get(number % PARENTS.size());
  }
}
