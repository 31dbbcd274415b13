package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Text as UTF-8 without loss: what has no UTF-8 form is refused, never replaced. */
final class Text {

  private Text() {}

  /**
   * A name that ciphertexts are bound to for ever.
   *
   * @throws IllegalArgumentException if it is blank, has white space around it or no UTF-8 form;
   *     the message says {@code what}, never the text
   */
  static String requireName(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " is blank");
    }
    if (!text.equals(text.strip())) {
      throw new IllegalArgumentException(what + " has white space around it");
    }
    requireWellFormed(what, text);
    return text;
  }

  /**
   * The UTF-8 form.
   *
   * @throws IllegalArgumentException if there is none; the message says {@code what}
   */
  static byte[] encode(String what, String text) {
    requireWellFormed(what, text);
    return text.getBytes(UTF_8);
  }

  /** The text, in an array of its own that the caller wipes. */
  static CharBuffer decode(byte[] bytes) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
  }

  private static void requireWellFormed(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && isHalfAlone(text, i)) {
        throw new IllegalArgumentException(what + " has half a surrogate pair at index " + i);
      }
    }
  }

  private static boolean isHalfAlone(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
        : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
  }
}
