package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.mask.MaskProfile;
import java.util.Arrays;
import java.util.function.Function;

/**
 * What a person proves their identity with: a password or a one-time code.
 *
 * <p>Never printed in any part, never revealed: {@link #lend} hands the characters to one function,
 * such as a password hash, and wipes them afterwards. {@link #close()} destroys the secret. Two
 * secrets are compared by {@link #matches}, in constant time; {@code equals} is identity, so that
 * no hash of a secret lies in a table.
 *
 * <p>Thread-safe.
 */
public abstract sealed class Secret extends PersonalValue implements AutoCloseable
    permits Password, OneTimeCode {

  private final char[] characters;
  private boolean destroyed;

  Secret(CharSequence text) {
    this.characters = new char[text.length()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = text.charAt(i);
    }
  }

  /**
   * Lends a copy of the characters to {@code use} and wipes the copy when it returns or throws.
   *
   * @throws IllegalStateException if the secret has been destroyed
   */
  public final <R> R lend(Function<char[], R> use) {
    requireNonNull(use, "use");
    char[] copy = copy();
    try {
      return use.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  /**
   * Whether both hold the same characters; takes as long for any two of one length.
   *
   * @throws IllegalStateException if either has been destroyed
   */
  public final boolean matches(Secret other) {
    return lend(mine -> other.lend(theirs -> same(mine, theirs)));
  }

  /** Destroys the secret: its characters are overwritten. Closing twice does nothing. */
  @Override
  public final synchronized void close() {
    Arrays.fill(characters, '\0');
    destroyed = true;
  }

  /** Wholly hidden, whatever the profile says, and of one length for all. */
  @Override
  public final String masked(MaskProfile profile) {
    return "****";
  }

  private synchronized char[] copy() {
    if (destroyed) {
      throw new IllegalStateException("the " + category().code() + " has been destroyed");
    }
    return characters.clone();
  }

  private static boolean same(char[] one, char[] other) {
    int difference = one.length ^ other.length;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      difference |= one[i] ^ other[i];
    }
    return difference == 0;
  }
}
