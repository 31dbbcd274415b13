package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Route;
import java.util.List;
import java.util.Optional;

/** What came of a request. */
public sealed interface RightsAnswer {

  /** Why the request was refused; empty if it was not. */
  default Optional<RefusalReason> refusal() {
    return Optional.empty();
  }

  /**
   * The data, for access and copies.
   *
   * @param copy the data
   */
  record Data(DataCopy copy) implements RightsAnswer {
    /** Checks that it is there. */
    public Data {
      requireNonNull(copy, "copy");
    }
  }

  /** It was done. */
  record Done() implements RightsAnswer {}

  /**
   * What could be deleted was.
   *
   * @param erased how many items went now; fewer than there were if an earlier try was interrupted
   * @param left what stays, by category, with the reason to tell the person; what a law keeps is
   *     only stored from now on
   */
  record Deleted(long erased, List<LeftItem> left) implements RightsAnswer {
    /** Copies. */
    public Deleted {
      left = List.copyOf(left);
    }

    /** The first reason if all of it stays. */
    @Override
    public Optional<RefusalReason> refusal() {
      return erased > 0 ? Optional.empty() : left.stream().map(LeftItem::reason).findFirst();
    }
  }

  /**
   * It was refused.
   *
   * @param reason why, with the article and the way to a court
   * @param itemReason why this item cannot be changed, in the words of the policy
   * @param otherWay the way that is left: the policy's words about corrections
   * @param route where in the product to begin
   */
  record Refused(
      RefusalReason reason,
      Optional<LocalizedText> itemReason,
      Optional<LocalizedText> otherWay,
      Optional<Route> route)
      implements RightsAnswer {
    /** Checks that all parts are there. */
    public Refused {
      requireNonNull(reason, "reason");
      requireNonNull(itemReason, "itemReason");
      requireNonNull(otherWay, "otherWay");
      requireNonNull(route, "route");
    }

    @Override
    public Optional<RefusalReason> refusal() {
      return Optional.of(reason);
    }

    static Refused because(RefusalReason reason) {
      return new Refused(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
