package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** Has a key unwrapped. */
record KmsUnwrapTask(KeyManagementService service, WrappedKey wrapped) implements KmsTask<byte[]> {

  @Override
  public byte[] run() {
    return requireNonNull(service.unwrap(wrapped), "no answer");
  }

  @Override
  public void discard(byte[] late) {
    Arrays.fill(late, (byte) 0);
  }
}
