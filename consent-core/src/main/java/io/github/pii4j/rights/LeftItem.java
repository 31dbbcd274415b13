package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.LocalizedText;
import java.util.Optional;

/**
 * Data of a person that stays although they asked for its deletion.
 *
 * @param category the code of what it is
 * @param name what it is called
 * @param reason why it stays, with the article and the way to a court
 * @param statute the rule of the policy that demands it, such as {@code cn.wage.migrant-ledger};
 *     empty if it is another reason
 */
public record LeftItem(
    String category, LocalizedText name, RefusalReason reason, Optional<String> statute) {

  /** Checks that all parts are there. */
  public LeftItem {
    requireNonNull(category, "category");
    requireNonNull(name, "name");
    requireNonNull(reason, "reason");
    requireNonNull(statute, "statute");
  }

  /** Whether it may only be stored meanwhile (PIPL, article 47, last paragraph). */
  boolean isOnlyStored() {
    return reason == RefusalReason.KEPT_BY_LAW;
  }
}
