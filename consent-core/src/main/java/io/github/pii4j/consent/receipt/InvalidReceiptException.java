package io.github.pii4j.consent.receipt;

/** A text that is no receipt. */
public final class InvalidReceiptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidReceiptException(Throwable cause) {
    super(
        "not a receipt: it must be a JSON object with a receipt and its signature,"
            + " as it was issued / 不是同意凭证：应为含 receipt 与 signature 的 JSON 对象",
        cause);
  }
}
