package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Has a key wrapped, and unwrapped again: what a service cannot give back is worth nothing, and is
 * noticed before any data is encrypted under it.
 */
final class KmsWrapTask implements KmsTask<WrappedKey> {

  private static final int MOST_BYTES = 0xffff;

  private final KeyManagementService service;
  private final byte[] key;
  private final byte[] context;

  KmsWrapTask(KeyManagementService service, byte[] key, byte[] context) {
    this.service = service;
    this.key = key;
    this.context = context;
  }

  @Override
  public WrappedKey run() {
    WrappedKey wrapped = requireNonNull(service.wrap(new KeyToWrap(key, context)), "no answer");
    if (wrapped.bytes().length > MOST_BYTES || !unwraps(wrapped)) {
      throw new IllegalStateException(KmsCalls.HOLDER + " does not give back what it wrapped");
    }
    return wrapped;
  }

  private boolean unwraps(WrappedKey wrapped) {
    try {
      byte[] again = service.unwrap(new WrappedKey(wrapped.kek(), wrapped.bytes(), context));
      boolean same = MessageDigest.isEqual(requireNonNull(again, "no answer"), key);
      Arrays.fill(again, (byte) 0);
      return same;
    } catch (KeyHolderException e) {
      if (e.isTransient()) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void discard(WrappedKey late) {}
}
