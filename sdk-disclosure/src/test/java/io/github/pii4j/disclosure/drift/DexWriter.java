package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes the smallest DEX file that defines classes: strings, types and class definitions. */
final class DexWriter {

  private static final int HEADER = 0x78;

  private DexWriter() {}

  static byte[] of(String... classes) {
    return file("035", 0, classes);
  }

  /** A file of version 041, which holds one for each class, one after the other. */
  static byte[] several(String... classes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Integer> headers = new ArrayList<>();
    for (String one : classes) {
      headers.add(all.size());
      all.writeBytes(file("041", all.size(), one));
    }
    ByteBuffer whole = ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    headers.forEach(at -> whole.putInt(at + 0x70, all.size()).putInt(at + 0x74, at));
    return whole.array();
  }

  private static byte[] file(String version, int base, String... classes) {
    int n = classes.length;
    int types = HEADER + 4 * n;
    int defs = types + 4 * n;
    int data = defs + 32 * n;
    ByteBuffer tables = ByteBuffer.allocate(data).order(ByteOrder.LITTLE_ENDIAN);
    tables.put(("dex\n" + version + "\0").getBytes(US_ASCII));
    ByteArrayOutputStream strings = new ByteArrayOutputStream();
    for (int i = 0; i < n; i++) {
      byte[] descriptor = ("L" + classes[i].replace('.', '/') + ";").getBytes(US_ASCII);
      tables.putInt(HEADER + 4 * i, base + data + strings.size());
      tables.putInt(types + 4 * i, i);
      tables.putInt(defs + 32 * i, i);
      strings.write(descriptor.length);
      strings.writeBytes(descriptor);
      strings.write(0);
    }
    tables.putInt(0x20, data + strings.size());
    table(tables, 0x38, n, base + HEADER);
    table(tables, 0x40, n, base + types);
    table(tables, 0x60, n, base + defs);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(tables.array());
    file.writeBytes(strings.toByteArray());
    return file.toByteArray();
  }

  private static void table(ByteBuffer file, int at, int count, int offset) {
    file.putInt(at, count);
    file.putInt(at + 4, offset);
  }
}
