package io.github.pii4j.disclosure.page;

import io.github.pii4j.consent.proof.DocumentSignature;
import java.util.Map;

/** What proves the receipt: its signature, and the line of the ledger that it is about. */
final class ReceiptProofView {

  private final JsonPart ledger;
  private final DocumentSignature signature;

  ReceiptProofView(JsonPart content, DocumentSignature signature) {
    this.ledger = content.part("ledger");
    this.signature = signature;
  }

  Map<String, Object> fields() {
    return new View()
        .put("algorithm", signature.scheme().algorithm())
        .put("key", signature.key().toString())
        .put("signature", signature.base64())
        .put("ledger", ledger.text("name"))
        .put("sequence", ledger.text("sequence"))
        .put("leaf", ledger.text("leaf"))
        .put("root", ledger.text("root"))
        .put("checkpoint", ledger.text("checkpoint"))
        .fields();
  }
}
