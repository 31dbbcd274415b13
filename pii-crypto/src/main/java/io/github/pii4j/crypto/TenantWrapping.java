package io.github.pii4j.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The lower tier: keys that a tenant's wrapping key wraps, so that the holder is asked once per
 * tenant and not once per person.
 *
 * <p>A wrapped key has the form of a ciphertext: {@link Header}, nonce, ciphertext and tag.
 */
final class TenantWrapping implements Wrapping {

  /** The name of the scope of the wrapping keys, and of the keys in {@link StoredKey#kek()}. */
  static final String SCOPE = "wrapping";

  private final KeyRing<String, Aead> ring;
  private final Nonces nonces;

  TenantWrapping(KeyRing<String, Aead> ring, Nonces nonces) {
    this.ring = ring;
    this.nonces = nonces;
  }

  @Override
  public StoredKey wrap(KeyLabel label, byte[] key) {
    return ring.withPrimary(SCOPE, by -> label.wrapped(kek(by.id()), seal(by, label, key)));
  }

  @Override
  public byte[] unwrap(StoredKey key) {
    byte[] wrapped = key.wrapped();
    try {
      Header header = Header.read(wrapped);
      return ring.with(SCOPE, header.key(), by -> open(by, header, wrapped, KeyLabel.of(key)));
    } catch (DecryptionFailedException | UnknownCiphertextException e) {
      throw KeyHolderException.refused("the tenant's wrapping key");
    }
  }

  @Override
  public KekId current() {
    return kek(ring.withPrimary(SCOPE, DataKey::id));
  }

  private byte[] seal(DataKey<Aead> by, KeyLabel label, byte[] key) {
    Header header = by.header();
    byte[] nonce = nonces.next(header.suite().nonceBytes());
    byte[] sealed = by.use(aead -> aead.seal(nonce, key, context(header, label)));
    return ByteBuffer.allocate(Header.BYTES + nonce.length + sealed.length)
        .put(header.toBytes())
        .put(nonce)
        .put(sealed)
        .array();
  }

  private static byte[] open(DataKey<Aead> by, Header header, byte[] wrapped, KeyLabel label) {
    int nonceEnd = Header.BYTES + header.suite().nonceBytes();
    if (!by.header().equals(header) || wrapped.length < nonceEnd) {
      throw new DecryptionFailedException();
    }
    byte[] nonce = Arrays.copyOfRange(wrapped, Header.BYTES, nonceEnd);
    byte[] sealed = Arrays.copyOfRange(wrapped, nonceEnd, wrapped.length);
    return by.use(aead -> aead.open(nonce, sealed, context(header, label)));
  }

  private static byte[] context(Header header, KeyLabel label) {
    byte[] context = label.context();
    return ByteBuffer.allocate(Header.BYTES + context.length)
        .put(header.toBytes())
        .put(context)
        .array();
  }

  private static KekId kek(KeyId id) {
    return new KekId(SCOPE + "/" + id);
  }
}
