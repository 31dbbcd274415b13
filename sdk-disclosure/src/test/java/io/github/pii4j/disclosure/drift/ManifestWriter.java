package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes an Android manifest in each of its three forms: element names with the value of name. */
final class ManifestWriter {

  /** How the strings of the binary form are written. */
  enum Strings {
    UTF_8_POOL,
    UTF_16_POOL
  }

  private static final int NONE = -1;

  private ManifestWriter() {}

  static byte[] text(String... elements) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n");
    xml.append("<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\">\n");
    for (String element : elements) {
      String[] parts = element.split(" ", -1);
      xml.append("<" + parts[0] + " android:name=\"" + parts[1] + "\"/>\n");
    }
    return xml.append("</manifest>\n").toString().getBytes(UTF_8);
  }

  /** String 0 is {@code name}, 1 {@code manifest}; two more for each element. */
  static byte[] binary(Strings form, String... elements) {
    List<String> strings = new ArrayList<>(List.of("name", "manifest"));
    for (String element : elements) {
      strings.addAll(List.of(element.split(" ", -1)));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(pool(strings, form));
    body.writeBytes(ints(0x00080180, 12, 0x01010003));
    body.writeBytes(start(1, NONE));
    for (int i = 0; i < elements.length; i++) {
      body.writeBytes(start(2 + 2 * i, 3 + 2 * i));
      body.writeBytes(ints(0x00100103, 24, 1, NONE, NONE, 2 + 2 * i));
    }
    body.writeBytes(ints(0x00100103, 24, 1, NONE, NONE, 1));
    return joined(ints(0x00080003, 8 + body.size()), body.toByteArray());
  }

  private static byte[] start(int name, int value) {
    int count = value < 0 ? 0 : 1;
    byte[] head = ints(0x00100102, 36 + 20 * count, 7, NONE, NONE, name, (20 << 16) | 20, count, 0);
    return count == 0 ? head : joined(head, ints(NONE, 0, value, 0x03000008, value));
  }

  private static byte[] pool(List<String> strings, Strings form) {
    boolean utf8 = form == Strings.UTF_8_POOL;
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int[] offsets = new int[strings.size()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = data.size();
      byte[] text = strings.get(i).getBytes(utf8 ? UTF_8 : UTF_16LE);
      data.write(strings.get(i).length());
      data.write(utf8 ? text.length : 0);
      data.writeBytes(text);
      data.write(0);
      data.write(0);
    }
    while (data.size() % 4 != 0) {
      data.write(0);
    }
    int start = 28 + 4 * offsets.length;
    byte[] head =
        ints(0x001C0001, start + data.size(), offsets.length, 0, utf8 ? 0x100 : 0, start, 0);
    return joined(joined(head, ints(offsets)), data.toByteArray());
  }

  static byte[] proto(String... elements) {
    byte[] children = new byte[0];
    for (String element : elements) {
      String[] parts = element.split(" ", -1);
      byte[] attribute =
          joined(field(2, "name".getBytes(UTF_8)), field(3, parts[1].getBytes(UTF_8)));
      byte[] child = joined(field(3, parts[0].getBytes(UTF_8)), field(4, attribute));
      children = joined(children, field(5, joined(field(1, child), field(3, new byte[] {8, 9}))));
    }
    return field(1, joined(field(3, "manifest".getBytes(UTF_8)), children));
  }

  private static byte[] field(int number, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(number << 3 | 2);
    int length = content.length;
    while (length > 0x7F) {
      out.write((length & 0x7F) | 0x80);
      length >>>= 7;
    }
    out.write(length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] ints(int... values) {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      out.putInt(value);
    }
    return out.array();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
