package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.RecipientRole;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Sla;
import io.github.pii4j.policy.SlaUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What changed about the controller, those who receive data, and the rights of the person. */
final class PartyComparison {

  /** The limit for closing an account, in working days (国信办秘字〔2019〕191号, part 6). */
  private static final int CANCELLATION_LIMIT = 15;

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Changes changes;

  PartyComparison(PrivacyPolicy before, PrivacyPolicy after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void run() {
    controller();
    recipients();
    grounds();
    marketing();
    rights();
  }

  private void controller() {
    changes.addIf(
        !before.controller().name().equals(after.controller().name()),
        DiffRule.CONTROLLER_NAME_CHANGED,
        "controller");
    changes.addIf(
        !before.controller().contacts().equals(after.controller().contacts())
            || !before.controller().address().equals(after.controller().address()),
        DiffRule.CONTACT_CHANGED,
        "controller");
  }

  private void recipients() {
    Pairing.of(before.recipients(), after.recipients(), Recipient::id)
        .added(recipient -> changes.add(additionRule(recipient), path(recipient)))
        .removed(recipient -> changes.add(DiffRule.RECIPIENT_REMOVED, path(recipient)))
        .kept(this::recipient);
  }

  private static DiffRule additionRule(Recipient recipient) {
    return recipient.role() == RecipientRole.PROCESSOR
        ? DiffRule.RECIPIENT_ADDED_PROCESSOR
        : DiffRule.RECIPIENT_ADDED;
  }

  private void recipient(Recipient was, Recipient is) {
    changes.addIf(!was.name().equals(is.name()), DiffRule.RECIPIENT_RENAMED, path(is));
    changes.addIf(
        was.role() == RecipientRole.PROCESSOR && is.role() != RecipientRole.PROCESSOR,
        DiffRule.RECIPIENT_ROLE_RAISED,
        path(is));
    changes.addIf(missing(was.items(), is.items()), DiffRule.RECIPIENT_ITEMS_ADDED, path(is));
    changes.addIf(missing(is.items(), was.items()), DiffRule.RECIPIENT_ITEMS_REMOVED, path(is));
  }

  private void grounds() {
    after.disclosureGrounds().stream()
        .filter(ground -> !before.disclosureGrounds().contains(ground))
        .forEach(
            ground -> changes.add(DiffRule.DISCLOSURE_GROUND_ADDED, "disclosureGrounds/" + ground));
    before.disclosureGrounds().stream()
        .filter(ground -> !after.disclosureGrounds().contains(ground))
        .forEach(
            ground ->
                changes.add(DiffRule.DISCLOSURE_GROUND_REMOVED, "disclosureGrounds/" + ground));
  }

  private void marketing() {
    boolean was = before.marketing().isPresent();
    boolean is = after.marketing().isPresent();
    changes.addIf(!was && is, DiffRule.MARKETING_ENABLED, "marketing");
    changes.addIf(was && !is, DiffRule.MARKETING_DISABLED, "marketing");
  }

  private void rights() {
    Pairing.of(before.rights(), after.rights(), right -> right.kind().name())
        .added(right -> changes.add(DiffRule.RIGHT_ADDED, path(right)))
        .removed(right -> changes.add(DiffRule.RIGHT_REMOVED, path(right)))
        .kept(this::right);
    after
        .right(RightKind.ACCOUNT_CANCELLATION)
        .filter(right -> right.sla().filter(PartyComparison::isOverLimit).isPresent())
        .ifPresent(right -> changes.add(DiffRule.CANCEL_SLA_OVER_LIMIT, path(right)));
  }

  private void right(DataSubjectRight was, DataSubjectRight is) {
    changes.addIf(!was.route().equals(is.route()), DiffRule.RIGHT_ROUTE_CHANGED, path(is));
    changes.addIf(missing(was.demands(), is.demands()), DiffRule.RIGHT_DEMANDS_ADDED, path(is));
    changes.addIf(isLonger(was.sla(), is.sla()), DiffRule.RIGHT_SLA_LENGTHENED, path(is));
    changes.addIf(isLonger(is.sla(), was.sla()), DiffRule.RIGHT_SLA_SHORTENED, path(is));
  }

  /**
   * No promise at all is longer than any; different units are compared by the hours they may last.
   */
  private static boolean isLonger(Optional<Sla> was, Optional<Sla> is) {
    return hours(is) > hours(was);
  }

  private static long hours(Optional<Sla> sla) {
    return sla.map(limit -> limit.value() * hoursOf(limit.unit())).orElse(Long.MAX_VALUE);
  }

  private static long hoursOf(SlaUnit unit) {
    return switch (unit) {
      case HOUR -> 1;
      case CALENDAR_DAY -> 24;
      case WORKING_DAY -> 34; // 15 working days are 21 calendar days in most windows
    };
  }

  private static boolean isOverLimit(Sla sla) {
    return sla.unit() == SlaUnit.WORKING_DAY && sla.value() > CANCELLATION_LIMIT;
  }

  private static boolean missing(List<String> from, List<String> all) {
    return !from.containsAll(all);
  }

  private static String path(Recipient recipient) {
    return "recipients/" + recipient.id();
  }

  private static String path(DataSubjectRight right) {
    return "rights/" + right.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
