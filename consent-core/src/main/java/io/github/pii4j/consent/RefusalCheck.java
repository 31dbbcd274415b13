package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.Alternative;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyConsent;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the noes of one person block: what the policy says that they block, and nothing else (PIPL,
 * article 16).
 *
 * <p>An item of one alternative closes those alternatives that need it; the function is blocked
 * once all of them are closed.
 */
final class RefusalCheck {

  private final PrivacyPolicy policy;
  private final Map<ConsentScope, Reason> noes = new HashMap<>();

  RefusalCheck(PrivacyPolicy policy, ConsentHistory history) {
    this.policy = policy;
    for (ConsentScope scope : history.scopes()) {
      no(history, scope).ifPresent(reason -> noes.put(scope, reason));
    }
  }

  /** The no that blocks a function; empty if none does. */
  Optional<Denied> blocking(ProcessingFunction target) {
    return noes.isEmpty() ? Optional.empty() : blockingSome(target);
  }

  private Optional<Denied> blockingSome(ProcessingFunction target) {
    return first(
        Stream.of(
            no(ConsentScope.function(target.id())),
            policyNo(target.id()),
            policy.functions().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .flatMap(function -> blockingIn(function, target.id()).stream())
                .findFirst()));
  }

  /** The no that blocks one item in a function that is not blocked; empty if none does. */
  Optional<Denied> blocking(ProcessingFunction function, String item) {
    if (noes.isEmpty()) {
      return Optional.empty();
    }
    Optional<Denied> own = no(ConsentScope.item(function.id(), item));
    return own.isPresent() || uses(function.items(), item) ? own : closedForAll(function, item);
  }

  /** An item of alternatives is open as long as one of those with it is. */
  private Optional<Denied> closedForAll(ProcessingFunction function, String item) {
    return firstIfAll(
        function.alternatives().stream()
            .filter(one -> uses(one.items(), item))
            .map(one -> closed(function, one))
            .toList());
  }

  private static boolean uses(List<ItemUse> uses, String item) {
    return uses.stream().anyMatch(use -> use.item().equals(item));
  }

  private Optional<Denied> policyNo(String target) {
    return no(ConsentScope.policy(policy.id()))
        .filter(
            denied ->
                policy
                    .consent()
                    .flatMap(PolicyConsent::onRefusal)
                    .filter(refusal -> refusal.blocks(target))
                    .isPresent());
  }

  /** What was refused in one function, and blocks another. */
  private Optional<Denied> blockingIn(ProcessingFunction function, String target) {
    return first(
        Stream.of(
            no(ConsentScope.function(function.id()))
                .filter(denied -> function.refusalBlocks(target)),
            refusedItem(function, function.items().stream(), target),
            refusedAlternatives(function, target)));
  }

  private Optional<Denied> refusedItem(
      ProcessingFunction function, Stream<ItemUse> uses, String target) {
    return uses.filter(use -> function.refusalBlocks(use, target))
        .flatMap(use -> no(item(function, use)).stream())
        .findFirst();
  }

  private Optional<Denied> refusedAlternatives(ProcessingFunction function, String target) {
    Optional<Denied> stated =
        refusedItem(
            function,
            function.alternatives().stream()
                .flatMap(one -> one.items().stream())
                .filter(use -> use.onRefusal().isPresent()),
            target);
    return stated.isPresent() || !function.refusalBlocks(target) ? stated : allClosed(function);
  }

  private Optional<Denied> allClosed(ProcessingFunction function) {
    return firstIfAll(function.alternatives().stream().map(one -> closed(function, one)).toList());
  }

  private static Optional<Denied> firstIfAll(List<Optional<Denied>> closed) {
    return closed.isEmpty() || closed.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : closed.get(0);
  }

  private Optional<Denied> closed(ProcessingFunction function, Alternative alternative) {
    return alternative.items().stream()
        .filter(ItemUse::isRequired)
        .flatMap(use -> no(item(function, use)).stream())
        .findFirst();
  }

  private Optional<Denied> no(ConsentScope scope) {
    return Optional.ofNullable(noes.get(scope)).map(reason -> Denied.by(reason, scope));
  }

  /** A no stands until the person agrees; asking again does not lift it. */
  static Optional<Reason> no(ConsentHistory history, ConsentScope scope) {
    return switch (history.standing(scope).state()) {
      case REFUSED -> Optional.of(Reason.REFUSED);
      case WITHDRAWN -> Optional.of(Reason.WITHDRAWN);
      case PRESENTED, DEFERRED -> earlierNo(history, scope);
      default -> Optional.empty();
    };
  }

  private static Optional<Reason> earlierNo(ConsentHistory history, ConsentScope scope) {
    return history
        .lastNo(scope)
        .map(line -> line.kind() == EventKind.REFUSED ? Reason.REFUSED : Reason.WITHDRAWN);
  }

  private static ConsentScope item(ProcessingFunction function, ItemUse use) {
    return ConsentScope.item(function.id(), use.item());
  }

  private static Optional<Denied> first(Stream<Optional<Denied>> some) {
    return some.flatMap(Optional::stream).findFirst();
  }
}
