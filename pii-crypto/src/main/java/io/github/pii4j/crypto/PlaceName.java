package io.github.pii4j.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The name of what is done at a place, as bytes; part of the formats of blind indexes and tokens,
 * so it never changes.
 *
 * <p>What for, then tenant, table, column and whatever else tells two places apart, each as its
 * length in bytes (4 bytes, big-endian) and its UTF-8 form. The lengths keep any two names apart.
 */
final class PlaceName {

  private PlaceName() {}

  static byte[] of(String purpose, Tenant tenant, FieldName field, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, purpose);
    write(out, tenant.name());
    write(out, field.table());
    write(out, field.column());
    for (String name : more) {
      write(out, name);
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String name) {
    byte[] bytes = Text.encode("name", name);
    out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
    out.writeBytes(bytes);
  }
}
