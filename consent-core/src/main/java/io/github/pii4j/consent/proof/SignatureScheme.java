package io.github.pii4j.consent.proof;

/** How documents are signed, by the name that {@link java.security.Signature} knows. */
public enum SignatureScheme {
  /** Ed25519 (RFC 8032), which every Java platform since 15 has. */
  ED25519("Ed25519"),
  /** SM2 with SM3 (GB/T 32918.2, GB/T 32905), which comes with the host's provider. */
  SM2_SM3("SM3withSM2");

  private final String algorithm;

  SignatureScheme(String algorithm) {
    this.algorithm = algorithm;
  }

  /** The name of the algorithm. */
  public String algorithm() {
    return algorithm;
  }
}
