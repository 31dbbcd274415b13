package io.github.pii4j.policy.lint;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.ProseBlock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds items that a text says are collected although the model does not declare them.
 *
 * <p>A name of the catalogue counts only where it is a whole member of an enumeration after a word
 * for collecting, in a sentence that denies nothing: 收集您的姓名、指纹 names two items, while 请妥善保管密码 names
 * none.
 */
final class ProseItemRule implements ProseRule {

  private static final Pattern COLLECTS =
      Pattern.compile(
          "(?:收集|采集|获取|读取|录入|上传|(?:提供|填写)(?=您|你|真实|相关)?)"
              + "|\\b(?:collects?|records?|obtains?|provide|provided|upload)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DENIES =
      Pattern.compile(
          "不(?:会|再|得|收集|采集|获取|读取|需要|必)|无需|停止|拒绝|\\b(?:not|never|no longer|without|stop|refuse)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("[、，,；;：:。.（）()]|以及|及其|[和与及或](?=\\p{IsHan})|\\band\\b|\\bor\\b");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:您|你|用户|本人)?(?:主动)?(?:提供)?的?|(?:等信息|等)$|^(?:your|the|an?|our)\\s+",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    return lint.body()
        .flatMap(
            block ->
                Sentences.of(block.words())
                    .filter(sentence -> !DENIES.matcher(sentence).find())
                    .flatMap(sentence -> named(sentence, lint))
                    .filter(category -> !isDeclared(category, lint))
                    .distinct()
                    .flatMap(category -> finding(category, block, lint)));
  }

  private static Stream<DataCategory> named(String sentence, ProseUnderLint lint) {
    Matcher verb = COLLECTS.matcher(sentence);
    if (!verb.find()) {
      return Stream.empty();
    }
    return BETWEEN
        .splitAsStream(sentence.substring(verb.end()))
        .map(member -> AROUND.matcher(member.strip()).replaceAll("").strip())
        .filter(member -> !member.isEmpty())
        .flatMap(member -> lint.catalogue().findByName(member).stream());
  }

  /** By its own code, or where one of the two is a group that holds the other. */
  private static boolean isDeclared(DataCategory category, ProseUnderLint lint) {
    return lint.policy().items().stream()
        .map(PolicyItem::category)
        .anyMatch(
            declared -> declared.isWithin(category.code()) || category.isWithin(declared.code()));
  }

  private static Stream<Finding> finding(
      DataCategory category, ProseBlock block, ProseUnderLint lint) {
    String code = category.code();
    return lint.finding(
        "prose-item-undeclared",
        block,
        code,
        new Message(
            "the text says that this is collected, but the model does not declare "
                + code
                + "; declare it under items, or take it out of the text",
            "正文称收集该信息，但模型未声明 " + code + "；请在 items 中声明，或从正文删除"));
  }
}
