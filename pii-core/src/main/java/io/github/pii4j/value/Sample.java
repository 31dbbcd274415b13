package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.mask.MaskProfile;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A picture or template of a person's body or papers, as bytes.
 *
 * <p>Copied in, never printed, destroyed by {@link #close()}; a photo of an identity card shows all
 * that the card says, so it is treated no better than a face. {@link #lend} hands a copy to one
 * function and wipes it afterwards, {@link #reveal()} gives one that the caller must wipe. Two
 * samples are compared by {@link #matches}; {@code equals} is identity.
 *
 * <p>Thread-safe.
 */
public abstract sealed class Sample extends PersonalValue implements AutoCloseable
    permits FaceImage, FingerprintTemplate, IdentityCardPhoto {

  private final byte[] bytes;
  private boolean destroyed;

  Sample(byte[] bytes) {
    if (requireNonNull(bytes, "bytes").length == 0) {
      throw new IllegalArgumentException("a sample must not be empty");
    }
    this.bytes = bytes.clone();
  }

  /**
   * A copy of the bytes, which is the caller's to wipe.
   *
   * @throws IllegalStateException if the sample has been destroyed
   */
  public final synchronized byte[] reveal() {
    if (destroyed) {
      throw new IllegalStateException("the " + category().code() + " has been destroyed");
    }
    return bytes.clone();
  }

  /**
   * Lends a copy of the bytes to {@code use} and wipes the copy when it returns or throws.
   *
   * @throws IllegalStateException if the sample has been destroyed
   */
  public final <R> R lend(Function<byte[], R> use) {
    requireNonNull(use, "use");
    byte[] copy = reveal();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, (byte) 0);
    }
  }

  /**
   * Whether both hold the same bytes, in constant time for one length.
   *
   * @throws IllegalStateException if either has been destroyed
   */
  public final boolean matches(Sample other) {
    return lend(mine -> other.lend(theirs -> MessageDigest.isEqual(mine, theirs)));
  }

  /** The number of bytes; stays known after the sample has been destroyed. */
  public final int size() {
    return bytes.length;
  }

  /** Destroys the sample: its bytes are overwritten. Closing twice does nothing. */
  @Override
  public final synchronized void close() {
    Arrays.fill(bytes, (byte) 0);
    destroyed = true;
  }

  /** Wholly hidden, whatever the profile says. */
  @Override
  public final String masked(MaskProfile profile) {
    return "****";
  }
}
