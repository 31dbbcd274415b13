package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.lint.FindingLevel;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleFamily;
import java.util.Locale;
import java.util.stream.Stream;

/** A registry, what is known beside it, and how findings about it are made. */
record RegistryUnderLint(SdkRegistry registry, RegistryContext context) {

  /** A finding about something that is missing; none if the rule is silent under the packs. */
  Stream<Finding> finding(String rule, SdkDisclosure sdk, String part, Message message) {
    return finding(rule, sdk, part, "", message);
  }

  /** A finding about {@code value}; none if the rule is silent under the packs. */
  Stream<Finding> finding(
      String rule, SdkDisclosure sdk, String part, String value, Message message) {
    Rule known = SdkRules.book().require(rule);
    return known.levelUnder(context.packs()).stream()
        .map(word -> level(known, word))
        .map(level -> new Finding(known, level, "sdks/" + sdk.id() + "/" + part, value, message));
  }

  /** What may not be published is an error; what the diff only grades is for a person to judge. */
  private static FindingLevel level(Rule rule, String word) {
    if (rule.family() == RuleFamily.DIFF) {
      return word.equals("invalid") ? FindingLevel.ERROR : FindingLevel.WARNING;
    }
    return FindingLevel.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
