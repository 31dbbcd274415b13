package io.github.pii4j.policy.lint;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseBlock;
import io.github.pii4j.policy.ProseText;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A text, the policy that it belongs to, and how findings about it are made. */
record ProseUnderLint(
    PrivacyPolicy policy, ProseText text, Catalogue catalogue, RuleBook book, Set<String> packs) {

  /** A finding at the level that its rule has under the packs; none if the rule is silent. */
  Stream<Finding> finding(String rule, ProseBlock block, String value, Message message) {
    return finding(rule, FindingLevel.ERROR, block, value, message);
  }

  /** A finding that is no graver than {@code most}. */
  Stream<Finding> finding(
      String rule, FindingLevel most, ProseBlock block, String value, Message message) {
    Rule known = book.require(rule);
    return known.levelUnder(packs).stream()
        .map(word -> FindingLevel.valueOf(word.toUpperCase(Locale.ROOT)))
        .map(level -> level.isAtLeast(most) ? most : level)
        .map(level -> new Finding(known, level, text.pathOf(block), value, message));
  }

  /** Whether its readers read Chinese. */
  boolean isChinese() {
    return text.locale().getLanguage().equals("zh");
  }

  /** The blocks that are no headings. */
  Stream<ProseBlock> body() {
    return text.blocks().stream().filter(block -> !block.is(ProseBlock.Kind.HEADING));
  }
}
