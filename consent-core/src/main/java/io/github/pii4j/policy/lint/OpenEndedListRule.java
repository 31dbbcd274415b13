package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProseBlock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds lists that are left open: 等, "etc.", other circumstances. In a list of items this is an
 * error, since the items must be listed one by one (国信办秘字〔2019〕191号 二(1)).
 */
final class OpenEndedListRule implements ProseRule {

  private static final Pattern OPEN =
      Pattern.compile(
          "(?<=[、，,和或及与][^。；]{1,40})(?<![平同均对相何此优劣高中初])等(?![待级于同额候价效])"
              + "|其他(?:的)?(?:合理|必要|相关|有关)?(?:的)?(?:措施|情形|信息|资料|数据|用途|目的|方式)"
              + "|包括但不限于"
              + "|\\betc\\b\\.?|\\band so (?:on|forth)\\b|\\bincluding but not limited to\\b"
              + "|\\band the like\\b"
              + "|\\bother (?:reasonable |necessary |relevant )?"
              + "(?:measures|circumstances|cases|information|data|purposes|means)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COLLECTS =
      Pattern.compile(
          "收集|采集|获取|读取|\\b(?:collects?|collected|obtains?|gathers?)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    return lint.body()
        .flatMap(block -> Sentences.of(block.words()).flatMap(one -> check(one, block, lint)));
  }

  private static Stream<Finding> check(String sentence, ProseBlock block, ProseUnderLint lint) {
    FindingLevel most = listsItems(sentence, block) ? FindingLevel.ERROR : FindingLevel.WARNING;
    return OPEN.matcher(sentence)
        .results()
        .map(MatchResult::group)
        .distinct()
        .flatMap(open -> lint.finding("open-ended-list", most, block, open, message(most)));
  }

  /** A sentence that speaks of collecting, or an entry of a list about items or a function. */
  private static boolean listsItems(String sentence, ProseBlock block) {
    return COLLECTS.matcher(sentence).find()
        || (block.is(ProseBlock.Kind.LIST_ITEM)
            && block.part().filter(OpenEndedListRule::isAboutItems).isPresent());
  }

  private static boolean isAboutItems(String part) {
    return part.startsWith("items") || part.startsWith("functions");
  }

  private static Message message(FindingLevel most) {
    return most == FindingLevel.ERROR
        ? new Message("the list of items is left open; name every item", "信息清单未穷尽；请逐一列出")
        : new Message(
            "the list is left open; name what else there is, or end it", "列举未穷尽；请写明其余内容，或删去该表述");
  }
}
