package io.github.pii4j.crypto;

/**
 * A ciphertext names a format version, suite or key that is not known here; {@link #code()} says
 * which.
 */
public final class UnknownCiphertextException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private UnknownCiphertextException(CryptoError code, String message) {
    super(code, message, null);
  }

  /** Without the byte that was found: it may be the first of a value that was never encrypted. */
  static UnknownCiphertextException version() {
    return new UnknownCiphertextException(
        CryptoError.UNKNOWN_VERSION,
        "unknown format version, or not a ciphertext: this release reads version 1");
  }

  static UnknownCiphertextException suite(byte id) {
    return new UnknownCiphertextException(
        CryptoError.UNKNOWN_SUITE,
        "unknown suite " + Byte.toUnsignedInt(id) + ": this release reads suites 1 to 4");
  }

  static UnknownCiphertextException key(KeyId id) {
    return new UnknownCiphertextException(
        CryptoError.UNKNOWN_KEY, "unknown key " + id + ": the key store does not have it");
  }
}
