package io.github.pii4j.crypto;

import io.github.pii4j.value.SubjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * What a ciphertext is bound to, as bytes; part of format version 1, so it never changes.
 *
 * <p>The header, then tenant, table, column and subject, each as its length in bytes (4 bytes,
 * big-endian) and its UTF-8 form. The lengths keep any two different places apart, and the header
 * begins with the format version.
 */
final class AssociatedData {

  private final byte[] place;

  AssociatedData(Tenant tenant, FieldName field) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(lengthPrefixed("tenant", tenant.name()));
    out.writeBytes(lengthPrefixed("table", field.table()));
    out.writeBytes(lengthPrefixed("column", field.column()));
    place = out.toByteArray();
  }

  byte[] of(Header header, SubjectId subject) {
    byte[] person = Text.encode("subject id", subject.reveal());
    return header
        .writeTo(ByteBuffer.allocate(Header.BYTES + place.length + Integer.BYTES + person.length))
        .put(place)
        .putInt(person.length)
        .put(person)
        .array();
  }

  private static byte[] lengthPrefixed(String what, String text) {
    byte[] bytes = Text.encode(what, text);
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }
}
