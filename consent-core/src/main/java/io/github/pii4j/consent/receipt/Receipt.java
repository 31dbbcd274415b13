package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.proof.DocumentSignature;
import io.github.pii4j.consent.proof.KeyFingerprint;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.JsonMembers;
import java.util.Arrays;
import java.util.List;

/**
 * What a person answered, to whom, about which data and purposes, and how they take it back; signed
 * by the controller. The fields are those of ISO/IEC TS 27560:2023, clause 6, with what this
 * library adds under names of its own. It names the person by pseudonym and holds nothing else of
 * theirs.
 *
 * @param content what is signed
 * @param signature by whom
 */
public record Receipt(Members content, DocumentSignature signature) {

  /** What a signature over a receipt is about. */
  static final String KIND = "pii4j-receipt-1";

  /**
   * Reads what {@link #toJson} wrote, in whatever layout.
   *
   * @throws InvalidReceiptException if it is no receipt
   */
  public static Receipt parse(String json) {
    try {
      Members whole = (Members) CanonicalJson.read(json);
      Members signature = (Members) member(whole, "signature");
      return new Receipt(
          (Members) member(whole, "receipt"),
          new DocumentSignature(
              scheme(text(signature, "algorithm")),
              new KeyFingerprint(text(signature, "key")),
              text(signature, "value")));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new InvalidReceiptException(e);
    }
  }

  /** One line of JSON. */
  public String toJson() {
    return new JsonMembers()
        .member("receipt", content)
        .member("signature", signature.toJson())
        .build()
        .toText();
  }

  private static SignatureScheme scheme(String algorithm) {
    return Arrays.stream(SignatureScheme.values())
        .filter(scheme -> scheme.algorithm().equals(algorithm))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such algorithm"));
  }

  static CanonicalJson member(Members whole, String key) {
    CanonicalJson member = whole.byKey().get(key);
    if (member == null) {
      throw new IllegalArgumentException("a member is missing");
    }
    return member;
  }

  /** A list; empty if there is none. */
  static List<? extends CanonicalJson> list(Members whole, String key) {
    return whole.byKey().get(key) instanceof Array array ? array.elements() : List.of();
  }

  static String text(Members whole, String key) {
    return ((Text) member(whole, key)).value();
  }
}
