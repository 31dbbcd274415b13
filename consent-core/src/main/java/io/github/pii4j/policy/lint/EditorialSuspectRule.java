package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProseBlock;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what is probably a slip of the pen. */
final class EditorialSuspectRule implements ProseRule {

  /**
   * 手机 is a phone; after 方式 and before 您的 it stands for 收集, which sounds the same but for a tone.
   */
  private static final Pattern COLLECT_AS_PHONE =
      Pattern.compile("(?:方式|途径|渠道|技术|功能|系统自动)手机(?:到)?(?:您|你|用户|的|有关|相关)");

  private static final Pattern LOG_IN_AS_LAND = Pattern.compile("登陆(?!作战|艇|舰)");
  private static final Pattern TWICE =
      Pattern.compile("\\b(?!that\\b|had\\b)([A-Za-z]{2,}) \\1\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern POLITE = Pattern.compile("您");
  private static final Pattern FAMILIAR = Pattern.compile("你(?!们)");

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    return Stream.of(
            each(COLLECT_AS_PHONE, lint, "手机", meant("手机", "收集")),
            each(LOG_IN_AS_LAND, lint, "登陆", meant("登陆", "登录")),
            each(TWICE, lint, "", TWO_WORDS),
            mixed(lint))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> each(
      Pattern pattern, ProseUnderLint lint, String value, Message message) {
    return lint.text().blocks().stream()
        .flatMap(
            block ->
                pattern
                    .matcher(block.words())
                    .results()
                    .map(MatchResult::group)
                    .map(found -> value.isEmpty() ? found : value)
                    .distinct()
                    .flatMap(found -> lint.finding("editorial-suspect", block, found, message)));
  }

  /** The first place of the form of address that is used less. */
  private static Stream<Finding> mixed(ProseUnderLint lint) {
    List<ProseBlock> blocks = lint.text().blocks();
    long polite = count(POLITE, blocks);
    long familiar = count(FAMILIAR, blocks);
    if (polite == 0 || familiar == 0) {
      return Stream.empty();
    }
    Pattern rarer = polite < familiar ? POLITE : FAMILIAR;
    return blocks.stream()
        .filter(block -> rarer.matcher(block.words()).find())
        .limit(1)
        .flatMap(block -> lint.finding("editorial-suspect", block, "你/您", MIXED));
  }

  private static long count(Pattern pattern, List<ProseBlock> blocks) {
    return blocks.stream()
        .mapToLong(block -> pattern.matcher(block.words()).results().count())
        .sum();
  }

  private static Message meant(String written, String meant) {
    return new Message(
        "a word is probably written for another that sounds alike; see the Chinese message",
        "“" + written + "”可能是“" + meant + "”之误；请核对");
  }

  private static final Message TWO_WORDS =
      new Message("a word stands twice in a row; delete one", "同一单词连续出现两次；请删除一个");
  private static final Message MIXED =
      new Message(
          "the reader is addressed formally and informally; choose one form throughout",
          "“你”“您”混用；请全文统一");
}
