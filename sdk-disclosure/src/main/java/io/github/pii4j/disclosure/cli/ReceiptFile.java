package io.github.pii4j.disclosure.cli;

import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.consent.receipt.InvalidReceiptException;
import io.github.pii4j.consent.receipt.Receipt;
import io.github.pii4j.consent.receipt.ReceiptVerifier;
import java.nio.file.Path;
import java.util.List;

/** Reads receipts, and the keys that verify them. */
final class ReceiptFile {

  private ReceiptFile() {}

  static Receipt read(Path file) {
    try {
      return Receipt.parse(Inputs.text(file));
    } catch (InvalidReceiptException e) {
      throw new CommandFailure(
          ExitCode.INVALID,
          file + ": not a receipt: a JSON object with receipt and signature, as it was issued",
          file + "：不是同意凭证：应为签发时的含 receipt 与 signature 的 JSON 对象");
    }
  }

  static ReceiptVerifier verifier(List<Path> keys) {
    TrustedKeys trusted = TrustedKeys.NONE;
    for (Path key : keys) {
      trusted = trusted.and(SignatureScheme.ED25519, PublicKeyFile.read(key));
    }
    return ReceiptVerifier.of(trusted);
  }
}
