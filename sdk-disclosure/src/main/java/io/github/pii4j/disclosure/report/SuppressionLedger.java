package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.rule.Decision;
import io.github.pii4j.policy.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays suppressions beside the entries that they are about, and says which do not hold. */
final class SuppressionLedger {

  private final List<Suppression> suppressions;
  private final RuleBook book;
  private final LocalDate day;

  SuppressionLedger(Suppressions suppressions, RuleBook book, LocalDate day) {
    this.suppressions = suppressions.all();
    this.book = book;
    this.day = day;
  }

  /** The entries, each with the first suppression that holds for it, and what is wrong with any. */
  List<ReportEntry> settle(List<ReportEntry> entries) {
    List<ReportEntry> settled = new ArrayList<>(entries.stream().map(this::accept).toList());
    suppressions.forEach(suppression -> complain(suppression, entries, settled));
    return settled;
  }

  private ReportEntry accept(ReportEntry entry) {
    return suppressions.stream()
        .filter(suppression -> suppression.matches(entry) && holds(suppression, entry))
        .findFirst()
        .map(entry::with)
        .orElse(entry);
  }

  private boolean holds(Suppression suppression, ReportEntry entry) {
    return !suppression.isExpiredOn(day) && refusal(suppression, entry).isEmpty();
  }

  private void complain(
      Suppression suppression, List<ReportEntry> entries, List<ReportEntry> settled) {
    List<ReportEntry> meant = entries.stream().filter(suppression::matches).toList();
    if (suppression.isExpiredOn(day)) {
      settled.add(entry("suppression-expired", suppression, expired(suppression)));
    } else if (meant.isEmpty()) {
      settled.add(entry("suppression-unused", suppression, unused(suppression)));
    }
    meant.stream()
        .flatMap(entry -> refusal(suppression, entry).stream())
        .findFirst()
        .ifPresent(why -> settled.add(entry("suppression-refused", suppression, why)));
  }

  /** Why a suppression cannot hold for an entry, which its fingerprint alone does not show. */
  private static Optional<Message> refusal(Suppression suppression, ReportEntry entry) {
    String target = suppression.target();
    if (entry.level() == ReportLevel.INVALID) {
      return Optional.of(never(target));
    }
    boolean lowers = suppression.lowerTo().isPresent();
    if (lowers && entry.decided() != Decision.HUMAN) {
      return Optional.of(notHuman(target));
    }
    return suppression.lowerTo().filter(lower -> lower.isAtLeast(entry.level())).isPresent()
        ? Optional.of(notLower(target))
        : Optional.empty();
  }

  private ReportEntry entry(String rule, Suppression suppression, Message message) {
    return new ReportEntry(
        book.require(rule),
        ReportLevel.parse(book.require(rule).level()),
        "suppressions/" + suppression.target().replace(' ', '/'),
        suppression.where(),
        message,
        "",
        "",
        Optional.empty(),
        Scope.NONE,
        Fingerprint.of(rule, suppression.target()),
        Optional.empty());
  }

  private static Message expired(Suppression suppression) {
    String date = suppression.expires().map(LocalDate::toString).orElse("");
    String target = suppression.target();
    return new Message(
        "the suppression of " + target + " expired after " + date + "; renew or remove it",
        "对 " + target + " 的忽略已于 " + date + " 到期，请续期或删除");
  }

  private static Message unused(Suppression suppression) {
    String target = suppression.target();
    return new Message(
        "the suppression of " + target + " matches nothing any more; remove it",
        "对 " + target + " 的忽略已无对应条目，请删除");
  }

  private static Message never(String target) {
    return new Message(
        target + " may not be published and cannot be suppressed; mend the document",
        target + " 不得发布，不能忽略，请修改文档");
  }

  private static Message notHuman(String target) {
    return new Message(
        target + " is decided by its rule and cannot be lowered; remove lowerTo to accept it",
        target + " 由机器判定，不能降级；请删去 lowerTo，按原级别接受");
  }

  private static Message notLower(String target) {
    return new Message(
        "lowerTo of " + target + " is not below its level; choose a lower one or remove it",
        target + " 的 lowerTo 不低于其原级别，请改为更低级别或删去");
  }
}
