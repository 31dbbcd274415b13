package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.Optional;

/**
 * What will become of an item of the host's own.
 *
 * @param item which
 * @param fate what will become of it
 * @param kept why it stays and how long; present exactly if it does
 */
public record PlannedItem(NoticeItem item, Fate fate, Optional<Kept> kept) {

  /** What becomes of an item. */
  public enum Fate {
    /** It will be erased. */
    ERASED,
    /** A statute or an order keeps it, restricted to storage; it is erased when that ends. */
    KEPT,
    /** A member of staff must find out whether it has to be kept. */
    UNDECIDED
  }

  static PlannedItem of(NoticeItem item, PreviewItem planned) {
    if (planned.undecided()) {
      return new PlannedItem(item, Fate.UNDECIDED, Optional.empty());
    }
    Fate fate = planned.kept().isPresent() ? Fate.KEPT : Fate.ERASED;
    return new PlannedItem(item, fate, planned.kept());
  }

  Members toJson() {
    JsonMembers members = item.json().text("fate", fate.name());
    kept.ifPresent(why -> members.member("kept", StepJson.kept(why)));
    return members.build();
  }
}
