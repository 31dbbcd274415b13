package io.github.pii4j.crypto;

/**
 * A row and the ciphertext that takes the place of its own.
 *
 * @param row with what was stored
 * @param replacement the same value, encrypted with the newest key
 */
public record Reencrypted(EncryptedRow row, Encrypted<?> replacement) {}
