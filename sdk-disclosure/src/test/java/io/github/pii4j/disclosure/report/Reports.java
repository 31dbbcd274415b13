package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Document;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Direction;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.lint.FindingLevel;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The reports that tests look at; their rules are those of the book of this package's tests. */
final class Reports {

  static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  static final RuleBook BOOK = book();

  /** Orders to browsers, Markdown, terminals, workflow runners and readers' eyes. */
  static final String HOSTILE =
      "::error::x ##[add-path]/evil %0A::stop-commands::t <script>alert(1)</script><img src=x"
          + " onerror=y>&lt;b&gt;\"' --> ]]> ``` ` | **b** [l](javascript:z) ![i](http://evil.example)"
          + " @everyone #123 https://evil.example www.evil.example a@evil.example"
          + " \r\n::set-output name=a::b\u2028\u2029 \u0000\u0007\u001b[31m \u202Eemag\u202C \u2066x\u2069"
          + " \u200b\ufeff \ud800 \uffff \ud83d\ude00 ${x} #{y} {0}";

  private static final Scope VERIFY =
      Scope.ofFunctions(Set.of("identity.verify")).withItems(Set.of("biometric.face"));

  private Reports() {}

  /** The book: rules of tests, so that a change of the real ones changes no golden file. */
  private static RuleBook book() {
    return RuleBook.read(
        ReportWords.resource("statutes.tsv"),
        ReportWords.resource("packs.tsv"),
        ReportWords.resource("test-rules.tsv"),
        io.github.pii4j.policy.rule.Explanations.of(
            () -> ReportWords.resource("test-explanations_en.properties"),
            () -> ReportWords.resource("test-explanations_zh.properties")));
  }

  /** A lint with an error, two warnings of which one is suppressed, and a hint. */
  static Report lint() {
    return lintBuilder().suppressions(suppressions("lint-suppressions.yaml")).build();
  }

  static Report.Builder lintBuilder() {
    return Report.builder(ReportKind.LINT, BOOK, DAY)
        .document(
            new ReportedDocument(
                ReportedDocument.Role.SUBJECT, "privacy/policy.yaml", Optional.of("2.0.0")))
        .findings(
            List.of(
                finding(
                    "retention-missing",
                    FindingLevel.ERROR,
                    "functions/identity.verify/retention",
                    "",
                    "identity.verify says nothing of how long it keeps data; add its retention",
                    "identity.verify 未说明保存期限，请补充 retention"),
                finding(
                    "wording-vague",
                    FindingLevel.WARNING,
                    "functions/browse/purpose",
                    "\"and so on\"",
                    "\"and so on\" leaves the purpose open; name every purpose",
                    "“等”使目的不明确，请逐项写明"),
                finding(
                    "wording-vague",
                    FindingLevel.WARNING,
                    "functions/wage.pay/purpose",
                    "\"etc.\"",
                    "\"etc.\" leaves the purpose open; name every purpose",
                    "“等等”使目的不明确，请逐项写明"),
                finding(
                    "label-doubled",
                    FindingLevel.INFO,
                    "items/contact.phone",
                    "\"Phone\"",
                    "two items are called Phone; name them apart",
                    "两个信息项都叫“电话”，请加以区分")),
            Reports::locate);
  }

  /** A diff that uses every level and direction, with suppressions of every kind. */
  static Report diff() {
    return diffBuilder().suppressions(suppressions("diff-suppressions.yaml")).build();
  }

  static Report.Builder diffBuilder() {
    return Report.builder(ReportKind.DIFF, BOOK, DAY)
        .document(
            new ReportedDocument(
                ReportedDocument.Role.BASE,
                "origin/main:privacy/policy.yaml",
                Optional.of("1.0.0")))
        .document(
            new ReportedDocument(
                ReportedDocument.Role.HEAD, "privacy/policy.yaml", Optional.of("1.1.0")))
        .versions(PolicyVersion.parse("1.0.0"), PolicyVersion.parse("1.1.0"), locate("version"))
        .changes(changes(), Reports::locate);
  }

  static List<Change> changes() {
    return List.of(
        change(
            "item-added-sensitive",
            VERIFY,
            "functions/identity.verify/items/biometric.face",
            "",
            "{\"item\":\"biometric.face\",\"provision\":\"required\"}"),
        change(
            "retention-changed",
            Scope.ofFunctions(Set.of("wage.pay")),
            "functions/wage.pay/retention",
            "{\"from\":\"account.closed\",\"period\":\"P2Y\"}",
            "{\"from\":\"account.closed\",\"period\":\"P3Y\"}"),
        change(
            "purpose-text-changed",
            Scope.ofFunctions(Set.of("browse")).withLanguages(Set.of("zh")),
            "functions/browse/purpose",
            "\"浏览岗位信息，推荐附近的岗位\"",
            "\"浏览岗位信息，推荐合适的岗位\""),
        change(
            "contact-changed",
            Scope.NONE,
            "controller/contacts",
            "\"4001116006\"",
            "\"4001116007\""),
        change(
            "recipient-removed",
            Scope.ofFunctions(Set.of("wage.pay")).withRecipients(Set.of("acme-bank")),
            "recipients/acme-bank",
            "{\"id\":\"acme-bank\",\"role\":\"independent\"}",
            ""),
        change("text-changed", Scope.NONE, "policy", "\"The old words\"", "\"The new words\""));
  }

  static Change change(String rule, Scope scope, String path, String before, String after) {
    Rule found = BOOK.require(rule);
    return new Change(
        found,
        Severity.valueOf(found.level().toUpperCase(Locale.ROOT)),
        Direction.valueOf(found.direction().orElseThrow().toUpperCase(Locale.ROOT)),
        scope,
        path,
        before,
        after,
        found.title());
  }

  static Finding finding(
      String rule, FindingLevel level, String path, String value, String english, String chinese) {
    return new Finding(BOOK.require(rule), level, path, value, new Message(english, chinese));
  }

  /** A report whose every text tries to be more than a text. */
  static Report hostile() {
    String evil = HOSTILE;
    return Report.builder(ReportKind.DIFF, BOOK, DAY)
        .document(
            new ReportedDocument(ReportedDocument.Role.HEAD, "a b:c/" + evil, Optional.of(evil)))
        .changes(
            List.of(
                new Change(
                    BOOK.require("text-changed"),
                    Severity.EDITORIAL,
                    Direction.NEUTRAL,
                    Scope.ofFunctions(Set.of(evil)),
                    "functions/" + evil,
                    "\"" + evil + "\"",
                    "\"" + evil + evil + "\"",
                    new Message(evil, evil))),
            path -> new SourceLocation("a b:c/" + evil, 3, 4))
        .suppressions(
            suppressionsOf(
                "  - {rule: text-changed, path: functions, reason: '</script>|`[x](javascript:y)',"
                    + " approvedBy: '@everyone <b>'}\n"))
        .build();
  }

  /** The line grows with the path, so that places differ and never change. */
  static SourceLocation locate(String path) {
    return path.equals("policy")
        ? SourceLocation.wholeOf("privacy/policy.yaml")
        : new SourceLocation("privacy/policy.yaml", path.length(), 5);
  }

  static Suppressions suppressions(String resource) {
    return Suppressions.read(
        Document.of("privacy/suppressions.yaml", ReportWords.resource(resource)), BOOK);
  }

  static Suppressions suppressionsOf(String entries) {
    String head = "apiVersion: privacy/v1\nkind: Suppressions\nsuppressions:\n";
    return Suppressions.read(Document.of("s.yaml", head + entries), BOOK);
  }

  static String written(ReportFormat format, Report report, Locale locale) {
    StringBuilder out = new StringBuilder();
    try {
      format.write(report, locale, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
