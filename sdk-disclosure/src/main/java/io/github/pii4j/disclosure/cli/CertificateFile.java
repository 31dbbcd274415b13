package io.github.pii4j.disclosure.cli;

import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.erasure.CertificateVerifier;
import io.github.pii4j.erasure.ErasureCertificate;
import io.github.pii4j.erasure.ErasureException;
import java.nio.file.Path;
import java.util.List;

/** Reads certificates of erasure, and the keys that verify them. */
final class CertificateFile {

  private CertificateFile() {}

  static ErasureCertificate read(Path file) {
    try {
      return ErasureCertificate.parse(Inputs.text(file));
    } catch (ErasureException e) {
      throw new CommandFailure(
          ExitCode.INVALID,
          file + ": not a certificate: a JSON object with certificate and signature, as issued",
          file + "：不是删除证明：应为签发时的含 certificate 与 signature 的 JSON 对象");
    }
  }

  static CertificateVerifier verifier(List<Path> keys) {
    TrustedKeys trusted = TrustedKeys.NONE;
    for (Path key : keys) {
      trusted = trusted.and(SignatureScheme.ED25519, PublicKeyFile.read(key));
    }
    return CertificateVerifier.of(trusted);
  }
}
