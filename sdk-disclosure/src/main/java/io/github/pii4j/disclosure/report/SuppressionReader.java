package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.rule.Decision;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the file of suppressions. */
final class SuppressionReader {

  private static final String API_VERSION = "privacy/v1";
  private static final String KIND = "Suppressions";
  private static final Message FINGERPRINT =
      new Message(
          "the 16 hexadecimal digits that a report prints, lower case", "报告中给出的 16 位小写十六进制指纹");
  private static final Message RULE =
      new Message("the id of a rule; see pii4j rules", "规则编号，见 pii4j rules");
  private static final Message DATE = new Message("a date, such as 2027-05-01", "日期，如 2027-05-01");
  private static final Message NO_TARGET =
      new Message(
          "name what it is about: a fingerprint, or a rule and a path",
          "请指明对象：fingerprint，或 rule 加 path");
  private static final Message TWO_TARGETS =
      new Message(
          "names a fingerprint and a rule; keep one of the two", "同时写了 fingerprint 和 rule，请只保留一种");
  private static final Message NO_PATH =
      new Message(
          "a rule alone would silence it everywhere; add its path", "只写 rule 会处处忽略该规则，请补充 path");
  private static final Message NEVER =
      new Message(
          "what this rule finds may not be published and cannot be suppressed; mend the document",
          "该规则发现的问题不得发布，不能忽略，请修改文档");
  private static final Message NOT_HUMAN =
      new Message(
          "only what a person must judge can be lowered, and this rule decides by itself;"
              + " remove lowerTo to accept the entry as it is",
          "只有须人工判断的规则可以降级，该规则由机器判定；请删去 lowerTo，按原级别接受");
  private static final Message OVER_BEFORE_BEGUN =
      new Message("expires before the day of the decision; correct one of the two", "早于批准日期，请更正其一");

  private final RuleBook book;

  SuppressionReader(RuleBook book) {
    this.book = book;
  }

  List<Suppression> read(Section root) {
    constant(root, "apiVersion", API_VERSION);
    constant(root, "kind", KIND);
    return root.sections("suppressions", this::suppression);
  }

  private Suppression suppression(Section section) {
    Suppression read =
        new Suppression(
            section.optionalValue(
                "fingerprint", Fingerprint::new, new Fingerprint("0".repeat(16)), FINGERPRINT),
            section.optionalValue("rule", this::knownRule, "placeholder", RULE),
            section.optionalText("path"),
            section.text("reason"),
            section.text("approvedBy"),
            date(section, "on"),
            date(section, "expires"),
            section.optionalChoice("lowerTo", Severity.class),
            section.where());
    checkTarget(section, read);
    read.rule().flatMap(book::find).ifPresent(rule -> checkRule(section, rule, read));
    if (read.on().flatMap(on -> read.expires().filter(on::isAfter)).isPresent()) {
      section.problem("expires", OVER_BEFORE_BEGUN);
    }
    return read;
  }

  private static void checkTarget(Section section, Suppression read) {
    boolean byRule = read.rule().isPresent();
    if (read.fingerprint().isPresent()) {
      problemIf(byRule || read.path().isPresent(), section, "fingerprint", TWO_TARGETS);
    } else {
      problemIf(!byRule, section, "rule", NO_TARGET);
      problemIf(byRule && read.path().isEmpty(), section, "path", NO_PATH);
    }
  }

  private static void checkRule(Section section, Rule rule, Suppression read) {
    problemIf(rule.level().equals(ReportLevel.INVALID.word()), section, "rule", NEVER);
    boolean lowersAMachine = read.lowered().isPresent() && rule.decided() != Decision.HUMAN;
    problemIf(lowersAMachine, section, "lowerTo", NOT_HUMAN);
  }

  private static void problemIf(boolean wrong, Section section, String key, Message message) {
    if (wrong) {
      section.problem(key, message);
    }
  }

  private String knownRule(String id) {
    return book.require(id).id();
  }

  private static Optional<LocalDate> date(Section section, String key) {
    return section.optionalValue(key, LocalDate::parse, LocalDate.EPOCH, DATE);
  }

  private static void constant(Section root, String key, String only) {
    root.value(key, text -> same(text, only), only, new Message(only, only));
  }

  private static String same(String text, String only) {
    if (!text.equals(only)) {
      throw new IllegalArgumentException("another word");
    }
    return text;
  }
}
