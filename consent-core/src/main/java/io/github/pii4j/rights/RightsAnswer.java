package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Route;
import java.util.Optional;

/** What came of a request. */
public sealed interface RightsAnswer {

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

    static Refused because(RefusalReason reason) {
      return new Refused(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }
}
