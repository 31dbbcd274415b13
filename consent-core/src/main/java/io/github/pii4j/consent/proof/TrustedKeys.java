package io.github.pii4j.consent.proof;

import io.github.pii4j.document.CanonicalJson;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys whose signatures count, also those that were used in earlier years. Immutable.
 */
public final class TrustedKeys {

  /** No key, so no signature counts. */
  public static final TrustedKeys NONE = new TrustedKeys(Map.of());

  private record Key(SignatureScheme scheme, PublicKey key, Optional<Provider> provider) {}

  private final Map<KeyFingerprint, Key> byFingerprint;

  private TrustedKeys(Map<KeyFingerprint, Key> byFingerprint) {
    this.byFingerprint = Map.copyOf(byFingerprint);
  }

  /** This key. */
  public static TrustedKeys of(SignatureScheme scheme, PublicKey key) {
    return NONE.and(scheme, key);
  }

  /** One more key. */
  public TrustedKeys and(SignatureScheme scheme, PublicKey key) {
    return and(new Key(scheme, key, Optional.empty()));
  }

  /** One more key, whose signatures a provider of the host's verifies. */
  public TrustedKeys and(SignatureScheme scheme, PublicKey key, Provider provider) {
    return and(new Key(scheme, key, Optional.of(provider)));
  }

  private TrustedKeys and(Key key) {
    Map<KeyFingerprint, Key> more = new HashMap<>(byFingerprint);
    more.put(KeyFingerprint.of(key.key()), key);
    return new TrustedKeys(more);
  }

  /** Whether a key of this name is among them. */
  public boolean contains(KeyFingerprint fingerprint) {
    return byFingerprint.containsKey(fingerprint);
  }

  /** Whether one of the keys made this signature for this document. */
  public boolean accept(String kind, CanonicalJson document, DocumentSignature signature) {
    return Optional.ofNullable(byFingerprint.get(signature.key()))
        .filter(key -> key.scheme() == signature.scheme())
        .filter(key -> verifies(key, DocumentSigner.signed(kind, document), signature))
        .isPresent();
  }

  private static boolean verifies(Key key, byte[] signed, DocumentSignature signature) {
    try {
      Signature verifier = DocumentSigner.signature(key.scheme(), key.provider());
      verifier.initVerify(key.key());
      verifier.update(signed);
      return verifier.verify(signature.bytes());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // what cannot be verified is not accepted
    }
  }
}
