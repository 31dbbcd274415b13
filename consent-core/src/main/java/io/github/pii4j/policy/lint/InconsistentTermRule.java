package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProseBlock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds texts that call themselves by more than one name. */
final class InconsistentTermRule implements ProseRule {

  private static final Pattern ITSELF =
      Pattern.compile(
          "本(?:《[^》]{2,20}》|(?:用户)?(?:个人信息|隐私)?(?:保护)?(?:政策|条款|协议|声明|规则))"
              + "|\\b(?:this|these) (?:user )?(?:privacy )?"
              + "(?:policy|terms|agreement|notice|statement|rules)\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    Map<String, ProseBlock> first = new LinkedHashMap<>();
    for (ProseBlock block : lint.text().blocks()) {
      ITSELF
          .matcher(block.words())
          .results()
          .map(MatchResult::group)
          .forEach(term -> first.putIfAbsent(term.toLowerCase(Locale.ROOT), block));
    }
    return first.size() < 2 ? Stream.empty() : finding(first, lint);
  }

  /** One finding for the text, where the second name first stands. */
  private static Stream<Finding> finding(Map<String, ProseBlock> first, ProseUnderLint lint) {
    Set<String> terms = new TreeSet<>(first.keySet());
    ProseBlock where = first.values().stream().skip(1).findFirst().orElseThrow();
    return lint.finding(
        "term-inconsistent",
        where,
        String.join("|", terms),
        new Message(
            "the text calls itself by " + terms.size() + " names; choose one",
            "本文件有多种自称：" + String.join("、", terms) + "；请统一"));
  }
}
