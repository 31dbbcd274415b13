package io.github.pii4j.consent.proof;

import java.util.Base64;
import java.util.Optional;

/** Base64 (RFC 4648, 4) of which each value has exactly one text. */
final class StrictBase64 {

  private StrictBase64() {}

  /** The bytes; empty unless it is the text of some. */
  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return Base64.getEncoder().encodeToString(bytes).equals(text)
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
