package io.github.pii4j.storing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for values in bytes, in each dress that a database may put them in: UTF-8, UTF-16 of both
 * orders, hexadecimal, base64 at any alignment.
 */
final class ClearTextSearch {

  private static final int PREFIX_BYTES = 4;

  private final Map<Integer, List<Needle>> needles = new HashMap<>();

  ClearTextSearch(Collection<String> values) {
    values.forEach(this::addAllDresses);
  }

  /** The dresses in which at least one value is in {@code bytes}. */
  Set<String> dressesIn(byte[] bytes) {
    Set<String> found = new TreeSet<>();
    ByteBuffer hay = ByteBuffer.wrap(bytes);
    for (int at = 0; at + PREFIX_BYTES <= bytes.length; at++) {
      for (Needle needle : needles.getOrDefault(hay.getInt(at), List.of())) {
        if (needle.isAt(at, bytes)) {
          found.add(needle.dress);
        }
      }
    }
    return found;
  }

  private void addAllDresses(String value) {
    byte[] utf8 = value.getBytes(UTF_8);
    add("UTF-8", utf8);
    add("UTF-16LE", value.getBytes(UTF_16LE));
    add("UTF-16BE", value.getBytes(UTF_16BE));
    add("hex", HexFormat.of().formatHex(utf8).getBytes(ISO_8859_1));
    add("HEX", HexFormat.of().withUpperCase().formatHex(utf8).getBytes(ISO_8859_1));
    for (int before = 0; before < 3; before++) {
      add("base64", base64Within(before, utf8, Base64.getEncoder()));
      add("base64url", base64Within(before, utf8, Base64.getUrlEncoder()));
    }
  }

  /** The characters that depend on nothing but the value, after {@code before} other bytes. */
  private static byte[] base64Within(int before, byte[] utf8, Base64.Encoder encoder) {
    byte[] text =
        encoder.encode(ByteBuffer.allocate(before + utf8.length).put(before, utf8).array());
    int from = (before * 8 + 5) / 6;
    int to = (before + utf8.length) * 8 / 6;
    return Arrays.copyOfRange(text, from, to);
  }

  private void add(String dress, byte[] bytes) {
    needles
        .computeIfAbsent(ByteBuffer.wrap(bytes).getInt(), prefix -> new ArrayList<>())
        .add(new Needle(dress, bytes));
  }

  private static final class Needle {

    private final String dress;
    private final byte[] bytes;

    private Needle(String dress, byte[] bytes) {
      this.dress = dress;
      this.bytes = bytes;
    }

    private boolean isAt(int at, byte[] hay) {
      return at + bytes.length <= hay.length
          && Arrays.equals(hay, at, at + bytes.length, bytes, 0, bytes.length);
    }
  }
}
