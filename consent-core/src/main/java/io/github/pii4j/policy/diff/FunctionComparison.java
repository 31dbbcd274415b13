package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Alternative;
import io.github.pii4j.policy.FunctionKind;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.Set;

/** What changed in the functions of a policy. */
final class FunctionComparison {

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Changes changes;
  private final UseComparison uses;
  private final RefusalComparison refusals;

  FunctionComparison(Versions versions, Changes changes) {
    this.before = versions.before();
    this.after = versions.after();
    this.changes = changes;
    this.refusals = new RefusalComparison(versions, changes);
    this.uses = new UseComparison(versions, changes, refusals);
  }

  void run() {
    Pairing.of(before.functions(), after.functions(), ProcessingFunction::id)
        .added(this::added)
        .removed(function -> changes.add(DiffRule.FUNCTION_REMOVED, place(function)))
        .kept(this::kept);
  }

  private void added(ProcessingFunction function) {
    boolean basic = function.kind() == FunctionKind.BASIC;
    DiffRule rule = basic ? DiffRule.FUNCTION_ADDED_BASIC : DiffRule.FUNCTION_ADDED_EXTENDED;
    changes.add(rule, place(function));
    uses.addedWith(place(function), function);
  }

  private void kept(ProcessingFunction was, ProcessingFunction is) {
    Place place = place(is);
    kind(place, was, is);
    new PurposeComparison(changes).compare(place, was, is);
    changes.compare(
        DiffRule.BASIS_CHANGED, place.in("basis"), Words.of(was.basis()), Words.of(is.basis()));
    changes.compareText(
        DiffRule.TEXT_CHANGED_MODEL_SAME, place.in("label"), was.label(), is.label());
    changes.compareText(
        DiffRule.FUNCTION_SCENARIO_CHANGED, place.in("scenario"), was.scenario(), is.scenario());
    new RetentionComparison(changes, is.basis().isConsent())
        .compare(place.in("retention"), was.retention(), is.retention());
    SwitchComparison.compare(changes, place, was.switches(), is.switches());
    RouteRules.compareWithdrawal(
        changes, place.in("withdrawal"), was.withdrawal(), is.withdrawal());
    PermissionComparison.compare(changes, place, was.permissions(), is.permissions());
    refusals.compareFunctions(place, was, is);
    uses.compare(
        place, new UseComparison.Side(was, was.items()), new UseComparison.Side(is, is.items()));
    alternatives(place, was, is);
  }

  private void kind(Place place, ProcessingFunction was, ProcessingFunction is) {
    boolean basicNow = is.kind() == FunctionKind.BASIC;
    changes.addIf(
        was.kind() != is.kind(),
        basicNow ? DiffRule.FUNCTION_EXTENDED_TO_BASIC : DiffRule.FUNCTION_BASIC_TO_EXTENDED,
        place.in("kind"),
        Words.of(was.kind()),
        Words.of(is.kind()));
  }

  private void alternatives(Place place, ProcessingFunction was, ProcessingFunction is) {
    Pairing.of(was.alternatives(), is.alternatives(), Alternative::id)
        .added(one -> changes.add(DiffRule.ALTERNATIVE_ADDED, place(place, one)))
        .removed(one -> changes.add(DiffRule.ALTERNATIVE_REMOVED, place(place, one)))
        .kept(
            (old, now) -> {
              Place at = place(place, now);
              changes.compareText(
                  DiffRule.TEXT_CHANGED_MODEL_SAME, at.in("label"), old.label(), now.label());
              uses.compare(
                  at,
                  new UseComparison.Side(was, old.items()),
                  new UseComparison.Side(is, now.items()));
            });
  }

  private static Place place(Place function, Alternative one) {
    String segment = "oneOf/" + one.id();
    return one.label()
        .map(label -> function.in(segment, Words.nameOf(label)))
        .orElseGet(() -> function.in(segment));
  }

  private static Place place(ProcessingFunction function) {
    return new Place(
        "functions/" + function.id(),
        Words.nameOf(function.label()),
        Scope.ofFunctions(Set.of(function.id())));
  }
}
