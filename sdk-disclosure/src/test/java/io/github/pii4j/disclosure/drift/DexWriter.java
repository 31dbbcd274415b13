package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the smallest DEX file that defines classes: strings, types and class definitions. */
final class DexWriter {

  private static final int HEADER = 0x70;

  private DexWriter() {}

  static byte[] of(String... classes) {
    int n = classes.length;
    int types = HEADER + 4 * n;
    int defs = types + 4 * n;
    int data = defs + 32 * n;
    ByteBuffer tables = ByteBuffer.allocate(data).order(ByteOrder.LITTLE_ENDIAN);
    tables.put("dex\n035\0".getBytes(US_ASCII));
    ByteArrayOutputStream strings = new ByteArrayOutputStream();
    for (int i = 0; i < n; i++) {
      byte[] descriptor = ("L" + classes[i].replace('.', '/') + ";").getBytes(US_ASCII);
      tables.putInt(HEADER + 4 * i, data + strings.size());
      tables.putInt(types + 4 * i, i);
      tables.putInt(defs + 32 * i, i);
      strings.write(descriptor.length);
      strings.writeBytes(descriptor);
      strings.write(0);
    }
    table(tables, 0x38, n, HEADER);
    table(tables, 0x40, n, types);
    table(tables, 0x60, n, defs);
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
