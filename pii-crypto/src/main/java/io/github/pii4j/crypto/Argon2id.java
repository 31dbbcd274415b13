package io.github.pii4j.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** Argon2id, version 1.3, as RFC 9106 has it; computed by Bouncy Castle. */
final class Argon2id {

  /** Of the algorithm, as PHC strings write it: 1.3. */
  static final int VERSION = 19;

  private Argon2id() {}

  /** The tag of {@code password}, of {@code length} bytes. */
  static byte[] tag(byte[] password, byte[] salt, Argon2Parameters parameters, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
            .withVersion(VERSION)
            .withMemoryAsKB(parameters.memoryKib())
            .withIterations(parameters.passes())
            .withParallelism(parameters.lanes())
            .withSalt(salt)
            .build());
    byte[] tag = new byte[length];
    generator.generateBytes(password, tag);
    return tag;
  }
}
