package io.github.pii4j.crypto;

import io.github.pii4j.value.Pii;

/**
 * What stands for a value and looks like one, but is nobody's.
 *
 * <p>Not secret, but pseudonymous: who has the key can turn it back, and equal values of a field
 * have equal tokens, so it is personal data still. Prints itself. Immutable and thread-safe.
 *
 * @param <T> the type of the values
 * @param text the digits, for citizen ids perhaps an X at the end
 */
@SuppressWarnings("UnusedTypeParameter") // keeps one type's token out of another type's tokens
public record Token<T extends Pii>(String text) {

  private static final int LONGEST = 32;

  /**
   * Checks the text, as far as any token looks like that; {@link Tokens#detokenize} checks the
   * rest.
   *
   * @throws IllegalArgumentException if it is not 1 to 32 digits, of which the last may be an X;
   *     says where, never the text
   */
  public Token {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a token has 1 to " + LONGEST + " characters, not " + text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      requireCharacter(text, i);
    }
  }

  /**
   * The token with this text, as it was stored.
   *
   * @param <T> the type of the values
   * @throws IllegalArgumentException if it is not 1 to 32 digits, of which the last may be an X;
   *     says where, never the text
   */
  public static <T extends Pii> Token<T> of(String text) {
    return new Token<>(text);
  }

  private static void requireCharacter(String text, int i) {
    char c = text.charAt(i);
    boolean mayBe = (c >= '0' && c <= '9') || (c == 'X' && i == text.length() - 1);
    if (!mayBe) {
      throw new IllegalArgumentException("a token has digits only: refused at character " + i);
    }
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
