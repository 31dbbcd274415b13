package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * How a secret would look in a text: as it is, in hex, in base64 wherever it begins, as numbers.
 */
final class Encodings {

  private static final int SHORTEST = 8;

  private Encodings() {}

  /** Of the first eight bytes, which nothing has by chance. */
  static List<String> of(byte[] secret) {
    byte[] start = Arrays.copyOf(secret, SHORTEST);
    List<String> encodings = new ArrayList<>();
    encodings.add(new String(start, ISO_8859_1));
    encodings.add(new String(start, UTF_8));
    encodings.add(HexFormat.of().formatHex(start));
    encodings.add(HexFormat.of().withUpperCase().formatHex(start));
    encodings.add(Arrays.toString(start).replaceAll("[\\[\\]]", ""));
    for (int shift = 0; shift < 3; shift++) {
      encodings.add(inner(Base64.getEncoder(), start, shift));
      encodings.add(inner(Base64.getUrlEncoder(), start, shift));
    }
    return encodings;
  }

  /** The characters that depend on the secret alone, whatever stands before and after it. */
  private static String inner(Base64.Encoder encoder, byte[] secret, int shift) {
    byte[] shifted = new byte[shift + secret.length];
    System.arraycopy(secret, 0, shifted, shift, secret.length);
    String text = encoder.withoutPadding().encodeToString(shifted);
    int begin = (8 * shift + 5) / 6;
    int end = 8 * shifted.length / 6;
    return text.substring(begin, end);
  }
}
