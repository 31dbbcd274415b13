package io.github.pii4j.consent;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Base64;

/** Turns the address that an act came from into what the ledger keeps of it. */
final class KeptAddress {

  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 6;

  private final AddressKeeping keeping;
  private final PersonKeys people;

  KeptAddress(AddressKeeping keeping, PersonKeys people) {
    this.keeping = keeping;
    this.people = people;
  }

  /** Whether anything remains to be kept under the person's key. */
  boolean keepsAny(ActDetails details) {
    return !details.isEmpty()
        || (keeping != AddressKeeping.LEFT_OUT && details.address().isPresent());
  }

  /** The details with what is kept of the address in its place. */
  ActDetails in(ActDetails details, PersonRecord record) {
    ActDetails plain = details.withoutAddress();
    return details
        .address()
        .filter(any -> keeping != AddressKeeping.LEFT_OUT)
        .map(address -> plain.with(ActDetails.ADDRESS, kept(address, record)))
        .orElse(plain);
  }

  private String kept(InetAddress address, PersonRecord record) {
    return keeping == AddressKeeping.HASHED ? hashed(address, record) : truncated(address);
  }

  private String hashed(InetAddress address, PersonRecord record) {
    byte[] hash = people.hash(record, ActDetails.ADDRESS, address.getAddress());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static String truncated(InetAddress address) {
    int kept = address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
    byte[] network = address.getAddress();
    Arrays.fill(network, kept, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/" + kept * Byte.SIZE;
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }
}
