package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.FunctionKind;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Revision;
import io.github.pii4j.policy.RevisionGate;
import io.github.pii4j.policy.Switch;
import io.github.pii4j.policy.SwitchPlace;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of one edition say about each use of an item in a function. */
final class UseRules {

  private final PublishedEdition rules;
  private final PublishedEdition current;
  private final ConsentCheck check;
  private final RefusalCheck refusal;
  private final Processing asked;
  private final ProcessingFunction function;
  private final ConsentScope policy;
  private final ConsentScope own;

  UseRules(
      PublishedEdition rules,
      PublishedEdition current,
      ConsentCheck check,
      RefusalCheck refusal,
      Processing asked) {
    this.rules = rules;
    this.current = current;
    this.check = check;
    this.refusal = refusal;
    this.asked = asked;
    this.function = rules.function(asked.functionId()).orElseThrow();
    this.policy = ConsentScope.policy(rules.policy().id());
    this.own = ConsentScope.function(asked.functionId());
  }

  /** The scope of the item that is asked for; of none, if only a function is. */
  static ConsentScope item(Processing asked) {
    return ConsentScope.item(asked.functionId(), asked.item().orElse("*"));
  }

  /** One decision for each use; one for the function alone if no item is asked for. */
  Stream<Decision> decisions() {
    return asked.item().isEmpty()
        ? Stream.of(decide(function.basis(), Optional.empty()))
        : rules.uses(asked.functionId(), asked.item().get()).stream()
            .map(use -> decide(function.basisOf(use), Optional.of(use)));
  }

  private Decision decide(LegalBasis basis, Optional<ItemUse> use) {
    return blocked(basis)
        .or(() -> switchedOff(use))
        .or(() -> basis.isConsent() ? missingConsent(basis, use) : missingNotice(basis, use))
        .<Decision>map(Decision.class::cast)
        .orElseGet(() -> new Allowed(basis, rules.version()));
  }

  /** What a law demands goes on whatever the person says. */
  private Optional<Denied> blocked(LegalBasis basis) {
    if (DecisionRules.isRegardless(basis)) {
      return Optional.empty();
    }
    ProcessingFunction inForce = current.function(function.id()).orElse(function);
    return refusal
        .blocking(inForce)
        .or(() -> asked.item().flatMap(item -> refusal.blocking(inForce, item)));
  }

  private Optional<Denied> switchedOff(Optional<ItemUse> use) {
    if (asked.item().isEmpty()
        || switches(use).noneMatch(one -> one.place() == SwitchPlace.DEVICE)) {
      return Optional.empty();
    }
    return switch (asked.deviceSwitch()) {
      case ON -> Optional.empty();
      case OFF -> Optional.of(new Denied(Reason.SWITCH_OFF, asked.named()));
      case NOT_READ -> Optional.of(new Denied(Reason.SWITCH_NOT_READ, asked.named()));
    };
  }

  private Optional<Denied> missingConsent(LegalBasis basis, Optional<ItemUse> use) {
    boolean separate = basis == LegalBasis.SEPARATE_CONSENT || isSecondPurpose(use);
    boolean ownNeeded = separate || !function.switches().isEmpty();
    boolean itemNeeded = use.filter(one -> !one.isRequired() || hasSwitch(one)).isPresent();
    return check
        .missing(policy)
        .or(() -> ownNeeded ? missing(own, separate) : Optional.empty())
        .or(() -> itemNeeded ? missing(item(asked), separate) : Optional.empty())
        .or(() -> furtherPurpose().flatMap(check::missingSeparate))
        .or(() -> uncovered(itemNeeded));
  }

  private Optional<Denied> missing(ConsentScope scope, boolean separate) {
    return separate ? check.missingSeparate(scope) : check.missing(scope);
  }

  /** New since the consent: the consents that hold are to editions that do not know of it. */
  private Optional<Denied> uncovered(boolean itemNeeded) {
    ConsentScope opens =
        itemNeeded ? item(asked) : function.kind() == FunctionKind.EXTENDED ? own : policy;
    return check.covers(Stream.of(policy, own, item(asked)), asked)
        ? Optional.empty()
        : Optional.of(Denied.by(Reason.NEW_SINCE_CONSENT, opens));
  }

  /** What needs no consent needs that the person was told of it (PIPL, article 17). */
  private Optional<Denied> missingNotice(LegalBasis basis, Optional<ItemUse> use) {
    return notPresented(basis)
        .or(() -> missingGuardian(basis))
        .or(() -> DecisionRules.isRegardless(basis) ? Optional.empty() : turnedOff(use))
        .or(() -> isKnown(basis) ? Optional.empty() : Optional.of(newSince()));
  }

  private Optional<Denied> missingGuardian(LegalBasis basis) {
    return asked.item().isEmpty() || DecisionRules.isRegardless(basis)
        ? Optional.empty()
        : check.missingGuardian(policy);
  }

  /** A switch of the app is the person's will, which what a law demands does not depend on. */
  private Optional<Denied> turnedOff(Optional<ItemUse> use) {
    Optional<Denied> off =
        appSwitch(function.switches().stream()) ? check.missing(own) : Optional.empty();
    return off.isEmpty() && appSwitch(itemSwitches(use)) ? check.missing(item(asked)) : off;
  }

  private Optional<Denied> notPresented(LegalBasis basis) {
    return asked.item().isPresent()
            && basis != LegalBasis.EMERGENCY
            && check.state(policy) == ConsentState.UNKNOWN
        ? Optional.of(Denied.by(Reason.NOT_PRESENTED, policy))
        : Optional.empty();
  }

  private boolean isKnown(LegalBasis basis) {
    return asked.item().isEmpty()
        || DecisionRules.isRegardless(basis)
        || check.covers(Stream.of(policy, own, item(asked)), asked)
        || (isNoticeEnough() && check.isTold(policy, own, asked));
  }

  /** Who agreed once is under that edition until they agree anew, where the policy says so. */
  private boolean isNoticeEnough() {
    boolean byNotice =
        current.policy().revision().flatMap(Revision::gate).stream()
            .anyMatch(gate -> gate == RevisionGate.NOTICE);
    return byNotice || !check.state(policy).stands();
  }

  private Denied newSince() {
    return Denied.by(Reason.NEW_SINCE_CONSENT, policy);
  }

  /**
   * A sensitive item that serves several purposes needs a consent for each that is no basic one.
   */
  private boolean isSecondPurpose(Optional<ItemUse> use) {
    return function.kind() == FunctionKind.EXTENDED
        && use.isPresent()
        && isSensitive()
        && purposesOf(use.get().item()) > 1;
  }

  private long purposesOf(String item) {
    return rules.policy().functions().stream()
        .filter(other -> other.uses().anyMatch(use -> isByConsent(other, use, item)))
        .map(other -> other.purpose().id())
        .distinct()
        .count();
  }

  private static boolean isByConsent(ProcessingFunction function, ItemUse use, String item) {
    return use.item().equals(item) && function.basisOf(use).isConsent();
  }

  private boolean isSensitive() {
    return asked.item().flatMap(rules.policy()::item).filter(PolicyItem::isSensitive).isPresent();
  }

  /** The scope of the purpose that is asked for, if it is not the main one of the function. */
  private Optional<ConsentScope> furtherPurpose() {
    return asked
        .purpose()
        .filter(purpose -> asked.item().isPresent() && !purpose.equals(function.purpose().id()))
        .filter(purpose -> isSensitive())
        .map(purpose -> ConsentScope.purpose(function.id(), asked.item().orElseThrow(), purpose));
  }

  private Stream<Switch> switches(Optional<ItemUse> use) {
    return Stream.concat(function.switches().stream(), itemSwitches(use));
  }

  private static Stream<Switch> itemSwitches(Optional<ItemUse> use) {
    return use.stream().flatMap(one -> one.switches().stream());
  }

  private static boolean hasSwitch(ItemUse use) {
    return !use.switches().isEmpty();
  }

  private static boolean appSwitch(Stream<Switch> switches) {
    return switches.anyMatch(one -> one.place() == SwitchPlace.APP);
  }
}
