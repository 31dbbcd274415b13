package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is personal about an act, such as the version of the app, a device name or a statement in
 * the person's words. The ledger keeps it under the person's own key and commits to it by a salted
 * hash, so that it can be forgotten without breaking a proof. Of an address on the network it keeps
 * what {@link AddressKeeping} says, by default nothing. Immutable; prints hidden.
 */
public final class ActDetails {

  /** The name of the detail that tells what was kept of the address. */
  public static final String ADDRESS = "network.ip";

  /** Nothing personal. */
  public static final ActDetails NONE = new ActDetails(new TreeMap<>(), null);

  private final SortedMap<String, String> byName;
  private final @Nullable InetAddress address;

  private ActDetails(SortedMap<String, String> byName, @Nullable InetAddress address) {
    this.byName = byName;
    this.address = address;
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
    return new ActDetails(more, address);
  }

  /** The address that the act came from; the ledger keeps of it what it was told to. */
  public ActDetails from(InetAddress origin) {
    return new ActDetails(byName, requireNonNull(origin, "origin"));
  }

  Optional<InetAddress> address() {
    return Optional.ofNullable(address);
  }

  ActDetails withoutAddress() {
    return new ActDetails(byName, null);
  }

  /** Whether there are none, apart from an address. */
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
