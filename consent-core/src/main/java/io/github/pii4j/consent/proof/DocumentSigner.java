package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.CanonicalJson;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/**
 * Signs documents in canonical form. What kind of document it is enters the signature, so that one
 * never passes for another. Thread-safe; prints hidden.
 */
public final class DocumentSigner {

  private final SignatureScheme scheme;
  private final PrivateKey secret;
  private final PublicKey known;
  private final Optional<Provider> provider;

  private DocumentSigner(
      SignatureScheme scheme, PrivateKey secret, PublicKey known, Optional<Provider> provider) {
    this.scheme = requireNonNull(scheme, "scheme");
    this.secret = requireNonNull(secret, "secret");
    this.known = requireNonNull(known, "known");
    this.provider = provider;
  }

  /** Signs by what the Java platform has. */
  public static DocumentSigner of(SignatureScheme scheme, PrivateKey secret, PublicKey known) {
    return new DocumentSigner(scheme, secret, known, Optional.empty());
  }

  /** Signs by a provider of the host's, such as one that has SM2 or keeps keys in hardware. */
  public DocumentSigner with(Provider own) {
    return new DocumentSigner(scheme, secret, known, Optional.of(own));
  }

  /** The key that verifies. */
  public PublicKey publicKey() {
    return known;
  }

  /**
   * Signs.
   *
   * @param kind what the document is, such as {@code pii4j-receipt-1}
   * @throws IllegalStateException if the key does not fit the scheme or no provider has it
   */
  public DocumentSignature sign(String kind, CanonicalJson document) {
    try {
      Signature signature = signature(scheme, provider);
      signature.initSign(secret);
      signature.update(signed(kind, document));
      return DocumentSignature.of(scheme, KeyFingerprint.of(known), signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "cannot sign by " + scheme.algorithm() + ": " + e.getClass(), e);
    }
  }

  static Signature signature(SignatureScheme scheme, Optional<Provider> provider)
      throws GeneralSecurityException {
    return provider.isPresent()
        ? Signature.getInstance(scheme.algorithm(), provider.get())
        : Signature.getInstance(scheme.algorithm());
  }

  static byte[] signed(String kind, CanonicalJson document) {
    return (kind + "\n" + document.toText()).getBytes(UTF_8);
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "DocumentSigner(" + scheme + ", ****)";
  }
}
