package io.github.pii4j.crypto;

/** Why something could not be opened; one code for each kind of answer a host may want to give. */
public enum CryptoError {
  /** Altered, cut, moved to another place or subject, or made with another key; never which. */
  DECRYPTION_FAILED,
  /** A format version of a later release, or no ciphertext at all. */
  UNKNOWN_VERSION,
  /** A suite of a later release. */
  UNKNOWN_SUITE,
  /** A key that the key store does not have. */
  UNKNOWN_KEY,
  /** Opened and genuine, but refused by today's rules of its type. */
  VALUE_REFUSED,
  /** The holder of the key-encryption key does not answer; later it may. */
  KEY_HOLDER_UNAVAILABLE,
  /** The holder does not have the key that wrapped a data key. */
  UNKNOWN_KEY_ENCRYPTION_KEY,
  /** A wrapped data key, or what it belongs to, was changed. */
  WRAPPED_KEY_REFUSED,
  /** A key file that does not open: a wrong passphrase, or an edited or torn file; never which. */
  KEY_FILE_REFUSED,
  /** There is no key file of that name; never answered by making one. */
  KEY_FILE_MISSING,
  /** Where a key file is named there is a folder, or there is no folder for it. */
  KEY_FILE_PLACE_REFUSED,
  /** A new key file would take the place of one that is there. */
  KEY_FILE_EXISTS,
  /** A key file that other accounts of the machine can read or write. */
  KEY_FILE_EXPOSED,
  /** A key file cannot be read or written, or another process is changing it; later it may. */
  KEY_FILE_UNAVAILABLE,
  /** A key file that has as many keys as it may: shred old ones before another is made. */
  KEY_FILE_FULL,
  /** The current key-encryption key is not destroyed: a rotation comes first. */
  KEY_ENCRYPTION_KEY_IN_USE,
  /** The store of the wrapped keys cannot be read or written; later it may. */
  KEY_STORE_UNAVAILABLE,
  /** The store of the wrapped keys holds what was never written. */
  KEY_STORE_DAMAGED,
  /** A column of ciphertexts cannot be read or written; later it may. */
  COLUMN_UNAVAILABLE,
  /** The person's keys were destroyed: what they encrypted is gone for good. */
  SUBJECT_SHREDDED,
  /** No Argon2id hash in the form that is stored, or one too costly to verify. */
  PASSWORD_HASH_REFUSED,
  /** Another one-time code is not made yet; later it is. */
  CODE_TOO_SOON,
  /** The store of one-time codes cannot be read or written; later it may. */
  CODE_STORE_UNAVAILABLE,
  /** The store of one-time codes holds what was never written. */
  CODE_STORE_DAMAGED,
  /** A text that is no token of the field. */
  NOT_A_TOKEN,
  /** A value that tokens are not made for. */
  NO_TOKEN_FOR_VALUE
}
