package io.github.pii4j.consent;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is personal about an act, such as the version of the app, a device name or a statement in
 * the person's words. The ledger keeps it under the person's own key and commits to it by a salted
 * hash, so that it can be forgotten without breaking a proof. An address on the network is left out
 * unless the host has a reason to keep it. Immutable; prints hidden.
 */
public final class ActDetails {

  /** Nothing personal. */
  public static final ActDetails NONE = new ActDetails(new TreeMap<>());

  private final SortedMap<String, String> byName;

  private ActDetails(SortedMap<String, String> byName) {
    this.byName = byName;
  }

  /** One detail. */
  public static ActDetails of(String name, String value) {
    return NONE.with(name, value);
  }

  /**
   * One more detail.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public ActDetails with(String name, String value) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a detail needs a name");
    }
    SortedMap<String, String> more = new TreeMap<>(byName);
    more.put(name, value);
    return new ActDetails(more);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** The values by name. Call it only to show them to who may see them. */
  public SortedMap<String, String> reveal() {
    return new TreeMap<>(byName);
  }

  /** Never a value. */
  @Override
  public String toString() {
    return "ActDetails(" + byName.size() + ")";
  }
}
