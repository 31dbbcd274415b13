package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.LocalizedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item as the person gets to see it. Never prints the value. Immutable and thread-safe. */
public final class CopyItem {

  private final StoredItem stored;
  private final LocalizedText name;
  private final @Nullable LocalizedText whyFixed;

  CopyItem(StoredItem stored, LocalizedText name, @Nullable LocalizedText whyFixed) {
    this.stored = requireNonNull(stored, "stored");
    this.name = requireNonNull(name, "name");
    this.whyFixed = whyFixed;
  }

  /** Where it is. */
  public StoreId store() {
    return stored.store();
  }

  /** By what a {@link CorrectionWish} names it. */
  public ItemKey key() {
    return stored.item().key();
  }

  /** The code of what it is. */
  public String category() {
    return stored.item().category();
  }

  /** What it is called. */
  public LocalizedText name() {
    return name;
  }

  /** Why the person cannot change it themselves; empty if they can. */
  public Optional<LocalizedText> whyFixed() {
    return Optional.ofNullable(whyFixed);
  }

  /** The value in clear. Call it only where the person themselves will read it. */
  public String reveal() {
    return stored.item().reveal();
  }

  /** Store and category, never the value. */
  @Override
  public String toString() {
    return "CopyItem[" + store() + ", " + category() + ", ****]";
  }
}
