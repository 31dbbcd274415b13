package io.github.pii4j.policy;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;

/**
 * The policy's statement about data that leaves the country.
 *
 * @param transfers each transfer; empty if the policy states that there is none
 */
public record CrossBorder(List<Transfer> transfers) {

  private static final String NONE = "none";
  private static final Message ALLOWED = new Message("none, or a list of transfers", "none，或出境列表");

  /** Copies. */
  public CrossBorder {
    transfers = List.copyOf(transfers);
  }

  /** Reads {@code none} or a list; the caller knows that the key is there. */
  static CrossBorder read(Section root, String key, DeclaredNames names) {
    if (root.isSingleValue(key)) {
      root.value(key, CrossBorder::none, NONE, ALLOWED);
      return new CrossBorder(List.of());
    }
    return new CrossBorder(
        root.sectionsById(key, "id", transfer -> Transfer.read(transfer, names)));
  }

  private static String none(String text) {
    if (!text.equals(NONE)) {
      throw new IllegalArgumentException("neither none nor a list");
    }
    return text;
  }

  /** Whether the policy states that no data leaves the country. */
  public boolean isNone() {
    return transfers.isEmpty();
  }

  Canonical canonical() {
    Canonical byId = new Canonical();
    transfers.forEach(transfer -> byId.child(transfer.id(), transfer.canonical()));
    return byId;
  }
}
