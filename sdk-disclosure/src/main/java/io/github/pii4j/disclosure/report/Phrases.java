package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.diff.Severity.Bump;
import io.github.pii4j.policy.rule.Decision;
import io.github.pii4j.policy.rule.Explanation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a report says of its entries and of itself, in sentences of one language, made safe. */
final class Phrases {

  private static final int NAMED = 8;

  private final Report report;
  private final ReportWords words;

  Phrases(Report report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  String message(ReportEntry entry) {
    return SafeText.of(words.say(entry.message()));
  }

  String title(ReportEntry entry) {
    return words.say(entry.rule().title());
  }

  String level(ReportLevel level) {
    return words.say(level.title());
  }

  /** Whom the entry concerns; empty if it concerns nobody's data. */
  Optional<String> whom(ReportEntry entry) {
    List<String> parts = new ArrayList<>();
    addFunctions(parts, entry.scope().functions());
    addNames(parts, "scope.items", entry.scope().items());
    addNames(parts, "scope.recipients", entry.scope().recipients());
    addNames(parts, "scope.sdks", entry.scope().sdks());
    addNames(parts, "scope.languages", entry.scope().languages());
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(words.get("list.clause"), parts));
  }

  /** A star stands for each of them. */
  private void addFunctions(List<String> parts, Set<String> ids) {
    if (ids.contains("*")) {
      parts.add(words.get("scope.everybody"));
    } else {
      addNames(parts, "scope.functions", ids);
    }
  }

  private void addNames(List<String> parts, String key, Set<String> ids) {
    if (!ids.isEmpty()) {
      List<String> named = ids.stream().limit(NAMED).map(SafeText::of).toList();
      String list = words.enumerate(named);
      int more = ids.size() - named.size();
      parts.add(words.get(key, more > 0 ? words.get("list.more", list, more) : list));
    }
  }

  /** What the law makes of a change; empty for what is no change. */
  Optional<String> duty(ReportEntry entry) {
    return entry.direction().map(any -> words.say(Severity.valueOf(entry.level().name()).duty()));
  }

  /** What to do about it at length; empty if the rule is not explained. */
  Optional<String> fix(ReportEntry entry) {
    return report.explain(entry).map(Explanation::fix).flatMap(this::said);
  }

  /** Why the rule is there; empty if it is not explained. */
  Optional<String> why(ReportEntry entry) {
    return report.explain(entry).map(Explanation::why).flatMap(this::said);
  }

  private Optional<String> said(Message message) {
    return Optional.of(words.say(message)).filter(text -> !text.isBlank()).map(SafeText::of);
  }

  /** The texts of law on which it rests, each with its edition. */
  List<String> law(ReportEntry entry) {
    return entry.rule().law().stream().map(part -> part.in(words.locale())).toList();
  }

  /** That a person must judge it; empty if the rule can. */
  Optional<String> human(ReportEntry entry) {
    return entry.decided() == Decision.HUMAN
        ? Optional.of(words.get("decided.human"))
        : Optional.empty();
  }

  String direction(ReportEntry entry) {
    return entry.direction().map(way -> words.of("direction", way)).orElse("");
  }

  /** Who accepted it until when, and why. */
  Optional<String> accepted(ReportEntry entry) {
    return entry.suppression().map(this::accepted);
  }

  private String accepted(Suppression suppression) {
    String by = words.get("accepted.by", SafeText.of(suppression.approvedBy()));
    String on = date("accepted.on", suppression.on());
    String until = date("accepted.until", suppression.expires());
    String lower =
        suppression.lowerTo().map(to -> words.get("accepted.lowered", level(to))).orElse("");
    return by + on + until + lower + words.get("list.colon") + SafeText.of(suppression.reason());
  }

  private String date(String key, Optional<LocalDate> day) {
    return day.map(date -> words.get(key, date)).orElse("");
  }

  /** {@code 3 entries (1 separate consent, 2 record), 1 of them suppressed}. */
  String totals() {
    int all = report.entries().size();
    if (all == 0) {
      return words.get(report.kind() == ReportKind.DIFF ? "totals.no-change" : "totals.none");
    }
    List<String> each =
        report.totals().entrySet().stream()
            .map(total -> level(total.getKey()) + " " + total.getValue())
            .toList();
    String text = words.get("totals.each", words.count("totals", all), words.enumerate(each));
    int suppressed = report.suppressed().size();
    return suppressed == 0 ? text : text + words.get("totals.suppressed", suppressed);
  }

  /** The outcome and the gate. */
  String outcome() {
    Verdict verdict = report.verdict();
    return words.get(
        "outcome",
        words.say(verdict.outcome().title()),
        level(verdict.gate()),
        verdict.outcome().exitCode());
  }

  /** The step that the version must take; empty if none is asked. */
  Optional<String> bump() {
    return report.verdict().requiredBump().map(bump -> words.get("bump", step(bump)));
  }

  String step(Bump bump) {
    return words.of("bump", bump);
  }

  String document(ReportedDocument document) {
    String version = document.version().map(number -> " " + number).orElse("");
    return words.of("role", document.role())
        + words.get("list.colon")
        + SafeText.of(document.name() + version);
  }

  /** {@code pii4j diff: What changed}. */
  String heading() {
    return "pii4j "
        + report.kind().word()
        + words.get("list.colon")
        + words.say(report.kind().title());
  }
}
