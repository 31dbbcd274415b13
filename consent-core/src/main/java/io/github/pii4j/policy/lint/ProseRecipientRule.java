package io.github.pii4j.policy.lint;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProseBlock;
import io.github.pii4j.policy.Recipient;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds companies that a text says receive data although the model names no such recipient.
 *
 * <p>Only registered names count, by their ends, in a sentence about giving data away. Operators of
 * SDKs are in another document, so that sentences about SDKs are passed over.
 */
final class ProseRecipientRule implements ProseRule {

  private static final Pattern SHARES =
      Pattern.compile(
          "提供给|共享|披露|委托|发送给|传输至|传输给|转让|\\b(?:shares?|disclose|discloses|transfers?|sends?) ",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SDK = Pattern.compile("(?i)SDK|软件开发包");
  private static final Pattern COMPANY =
      Pattern.compile(
          "\\p{IsHan}[\\p{IsHan}（）()]{1,30}?(?:股份有限公司|有限责任公司|有限公司)"
              + "|(?:[A-Z][A-Za-z&-]+[ ,]+){1,6}(?:Co\\., Ltd\\.|Ltd\\.|Inc\\.|LLC|Limited|Corporation)");

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    List<String> known = knownNames(lint);
    return lint.body()
        .flatMap(
            block ->
                companies(block)
                    .filter(company -> known.stream().noneMatch(company::endsWith))
                    .flatMap(company -> finding(company, block, lint)));
  }

  private static Stream<String> companies(ProseBlock block) {
    return Stream.of(block.words())
        .filter(words -> SHARES.matcher(words).find() && !SDK.matcher(words).find())
        .flatMap(words -> COMPANY.matcher(words).results().map(found -> found.group()));
  }

  private static List<String> knownNames(ProseUnderLint lint) {
    Stream<LocalizedText> recipients = lint.policy().recipients().stream().map(Recipient::name);
    return Stream.concat(Stream.of(lint.policy().controller().name()), recipients)
        .flatMap(name -> name.byLanguage().values().stream())
        .toList();
  }

  private static Stream<Finding> finding(String company, ProseBlock block, ProseUnderLint lint) {
    return lint.finding(
        "prose-recipient-undeclared",
        block,
        company,
        new Message(
            "the text says that a company receives data which the model does not name; add it under"
                + " recipients, or take it out of the text",
            "正文称向某公司提供信息，但模型未列出该接收方；请在 recipients 中补充，或从正文删除"));
  }
}
