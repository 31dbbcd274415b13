package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.proof.DocumentSignature;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyFingerprint;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.Arrays;

/**
 * What was erased and how, what is kept, why and until when; signed by the controller, verifiable
 * without it. It names the person by pseudonym and holds nothing else of theirs.
 *
 * @param content what is signed
 * @param signature by whom
 */
public record ErasureCertificate(Members content, DocumentSignature signature) {

  /** What a signature over a certificate is about. */
  static final String KIND = "pii4j-erasure-certificate-1";

  /**
   * Reads what {@link #toJson} wrote, in whatever layout.
   *
   * @throws ErasureException if it is no certificate
   */
  public static ErasureCertificate parse(String json) {
    return JsonReading.read(json, ErasureCertificate::read);
  }

  private static ErasureCertificate read(JsonReading whole) {
    JsonReading signature = whole.object("signature").orElseThrow(IllegalArgumentException::new);
    return new ErasureCertificate(
        whole.members("certificate"),
        new DocumentSignature(
            scheme(signature.text("algorithm")),
            new KeyFingerprint(signature.text("key")),
            signature.text("value")));
  }

  private static SignatureScheme scheme(String algorithm) {
    return Arrays.stream(SignatureScheme.values())
        .filter(scheme -> scheme.algorithm().equals(algorithm))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such algorithm"));
  }

  /** One line of JSON. */
  public String toJson() {
    return json().toText();
  }

  /**
   * SHA-256 of {@link #toJson}, as of a log's entry: how the register of erased people knows it.
   */
  public Hash hash() {
    return Hash.ofEntry(toJson().getBytes(UTF_8));
  }

  private CanonicalJson json() {
    return new JsonMembers()
        .member("certificate", content)
        .member("signature", signature.toJson())
        .build();
  }
}
