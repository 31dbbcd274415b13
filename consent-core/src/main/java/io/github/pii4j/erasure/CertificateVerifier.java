package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.proof.TrustedKeys;
import java.util.List;

/** Verifies certificates without a network, a database or the controller's help. Thread-safe. */
public final class CertificateVerifier {

  private final TrustedKeys keys;

  private CertificateVerifier(TrustedKeys keys) {
    this.keys = requireNonNull(keys, "keys");
  }

  /** Trusts these keys of the controller's. */
  public static CertificateVerifier of(TrustedKeys keys) {
    return new CertificateVerifier(keys);
  }

  /** Whether it is the controller's, unchanged. */
  public CertificateResult verify(ErasureCertificate certificate) {
    if (!keys.contains(certificate.signature().key())) {
      return CertificateResult.UNKNOWN_KEY;
    }
    return keys.accept(ErasureCertificate.KIND, certificate.content(), certificate.signature())
        ? CertificateResult.OK
        : CertificateResult.BAD_SIGNATURE;
  }

  /** The same, and whether the journal leads to the hash that the certificate names. */
  public CertificateResult verify(ErasureCertificate certificate, List<JournalLine> journal) {
    CertificateResult signed = verify(certificate);
    return signed == CertificateResult.OK && !isOf(journal, certificate)
        ? CertificateResult.OTHER_JOURNAL
        : signed;
  }

  private static boolean isOf(List<JournalLine> journal, ErasureCertificate certificate) {
    JsonReading content = new JsonReading(certificate.content());
    long length = content.whole("journalLength");
    return length <= journal.size()
        && JournalAudit.head(journal.subList(0, (int) length))
            .filter(head -> head.hash().base64().equals(content.text("journalHash")))
            .isPresent();
  }
}
