package io.github.pii4j.crypto;

/** Why something could not be opened; one code for each kind of answer a host may want to give. */
public enum CryptoError {
  /** Altered, cut, moved to another place or subject, or made with another key; never which. */
  DECRYPTION_FAILED,
  /** A format version of a later release, or no ciphertext at all. */
  UNKNOWN_VERSION,
  /** A suite of a later release. */
  UNKNOWN_SUITE,
  /** A key that the keyset does not have. */
  UNKNOWN_KEY,
  /** Opened and genuine, but refused by today's rules of its type. */
  VALUE_REFUSED
}
