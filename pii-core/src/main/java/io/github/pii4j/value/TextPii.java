package io.github.pii4j.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A personal value that is kept as text: names, addresses, and the types that a host adds.
 *
 * <p>Holds UTF-8 bytes, so that a heap dump searched for strings does not show it, and compares by
 * them. Values of two classes are never equal. For inheritance: pass the canonical text up, and
 * give {@link #category()}.
 */
public abstract class TextPii extends Pii {

  private final byte[] utf8;

  /** Of the canonical text, which the caller has checked. */
  protected TextPii(CharSequence canonical) {
    this.utf8 = canonical.toString().getBytes(UTF_8);
  }

  @Override
  public final String reveal() {
    return new String(utf8, UTF_8);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof TextPii that
        && getClass() == that.getClass()
        && Arrays.equals(utf8, that.utf8);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(utf8);
  }
}
