package io.github.pii4j.disclosure.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One message in the wire format of protocol buffers, whose fields are read by number. */
final class ProtoMessage {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int DELIMITED = 2;
  private static final int FIXED_32 = 5;

  private final Bytes bytes;
  private final int end;
  private final List<Field> fields = new ArrayList<>();
  private int at;

  ProtoMessage(Bytes bytes, int start, int length) {
    this.bytes = bytes;
    this.at = start;
    this.end = start + length;
    while (at < end) {
      field();
    }
  }

  /** The messages under a field. */
  Stream<ProtoMessage> messages(int number) {
    return fields.stream()
        .filter(field -> field.number() == number && field.type() == DELIMITED)
        .map(field -> new ProtoMessage(bytes, field.start(), (int) field.value()));
  }

  /** The first text under a field; empty if there is none. */
  String text(int number) {
    return fields.stream()
        .filter(field -> field.number() == number && field.type() == DELIMITED)
        .findFirst()
        .map(field -> bytes.utf8(field.start(), (int) field.value()))
        .orElse("");
  }

  /** The first number under a field; zero if there is none. */
  long number(int number) {
    return fields.stream()
        .filter(field -> field.number() == number && field.type() == VARINT)
        .findFirst()
        .map(Field::value)
        .orElse(0L);
  }

  private void field() {
    int tag = (int) varint();
    int type = tag & 7;
    switch (type) {
      case VARINT -> fields.add(new Field(tag >>> 3, type, at, varint()));
      case FIXED_64 -> skip(8);
      case DELIMITED -> delimited(tag >>> 3);
      case FIXED_32 -> skip(4);
      default -> throw bytes.broken(at);
    }
  }

  private void delimited(int number) {
    long length = varint();
    if (length < 0 || length > end - at) {
      throw bytes.broken(at);
    }
    fields.add(new Field(number, DELIMITED, at, length));
    at += (int) length;
  }

  private void skip(int length) {
    if (length > end - at) {
      throw bytes.broken(at);
    }
    at += length;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at >= end) {
        throw bytes.broken(at);
      }
      int next = bytes.u1(at++);
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw bytes.broken(at);
  }

  private record Field(int number, int type, int start, long value) {}
}
