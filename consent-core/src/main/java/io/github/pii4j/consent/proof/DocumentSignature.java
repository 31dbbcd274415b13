package io.github.pii4j.consent.proof;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.util.Base64;

/**
 * A signature beside the document that it is about.
 *
 * @param scheme how it was made
 * @param key by whose key
 * @param base64 its bytes
 */
public record DocumentSignature(SignatureScheme scheme, KeyFingerprint key, String base64) {

  static DocumentSignature of(SignatureScheme scheme, KeyFingerprint key, byte[] bytes) {
    return new DocumentSignature(scheme, key, Base64.getEncoder().encodeToString(bytes));
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(base64);
  }

  /** As a member of a JSON document. */
  public CanonicalJson.Members toJson() {
    return new JsonMembers()
        .text("algorithm", scheme.algorithm())
        .text("key", key.hex())
        .text("value", base64)
        .build();
  }
}
