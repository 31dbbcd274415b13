package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;

/**
 * XML as Android compiles it into an APK: a pool of strings, then chunks that begin and end
 * elements (frameworks/base, ResourceTypes.h).
 */
final class BinaryXml {

  static final int MAGIC = 0x00080003;

  private static final int STRING_POOL = 0x0001;
  private static final int RESOURCE_MAP = 0x0180;
  private static final int START = 0x0102;
  private static final int END = 0x0103;
  private static final int HEADER = 8;
  private static final int ATTRIBUTE_SIZE = 20;
  private static final int STRING_VALUE = 3;

  /** The attribute {@code android:name}, whose word shrinkers take out. */
  private static final int NAME_ATTRIBUTE = 0x01010003;

  private final Bytes bytes;
  private final ElementStack stack;
  private StringPool strings;
  private int resourceMap;
  private int resources;

  private BinaryXml(Bytes bytes) {
    this.bytes = bytes;
    this.stack = new ElementStack(bytes.whole());
    this.strings = StringPool.empty(bytes);
  }

  static Element read(String source, byte[] file) {
    return new BinaryXml(new Bytes(source, "Android XML", file)).root();
  }

  private Element root() {
    if (bytes.i4(0) != MAGIC) {
      throw bytes.broken(0);
    }
    int end = bytes.offset(4);
    int at = HEADER;
    while (at < end) {
      int size = bytes.offset(at + 4);
      if (size < HEADER) {
        throw bytes.broken(at);
      }
      bytes.require(at, size);
      take(at);
      at += size;
    }
    return stack.root();
  }

  private void take(int at) {
    switch (bytes.u2(at)) {
      case STRING_POOL -> strings = StringPool.at(bytes, at);
      case RESOURCE_MAP -> map(at);
      case START -> begin(at);
      case END -> stack.end();
      default -> {} // Namespaces and text say nothing that is asked for.
    }
  }

  private void map(int at) {
    resourceMap = at + HEADER;
    resources = (bytes.offset(at + 4) - HEADER) / 4;
  }

  private void begin(int at) {
    int body = at + bytes.u2(at + 2);
    Element element = new Element(strings.get(bytes.i4(body + 4)), where(bytes.i4(at + 8)));
    int first = body + bytes.u2(body + 8);
    int size = bytes.u2(body + 10);
    int count = bytes.u2(body + 12);
    if (count > 0 && (size < ATTRIBUTE_SIZE || first + size * count > at + bytes.offset(at + 4))) {
      throw bytes.broken(body + 10);
    }
    for (int i = 0; i < count; i++) {
      int attribute = first + i * size;
      element.put(name(bytes.i4(attribute + 4)), value(attribute));
    }
    stack.begin(element);
  }

  private String name(int index) {
    boolean isName =
        index >= 0 && index < resources && bytes.i4(resourceMap + index * 4) == NAME_ATTRIBUTE;
    return isName ? "name" : strings.get(index);
  }

  private String value(int attribute) {
    int raw = bytes.i4(attribute + 8);
    int data = bytes.i4(attribute + 16);
    if (raw >= 0) {
      return strings.get(raw);
    }
    return bytes.u1(attribute + 15) == STRING_VALUE ? strings.get(data) : Integer.toString(data);
  }

  /** The line of the source, which the file keeps; what no editor could show counts as none. */
  private SourceLocation where(int line) {
    return line > 0 ? new SourceLocation(bytes.whole().source(), line, 1) : bytes.whole();
  }
}
