package io.github.pii4j.disclosure.drift;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages of the classes that a DEX file defines (Dalvik Executable format, versions 035 to
 * 040), from its tables of strings, types and classes. Code is not looked at.
 */
final class DexTypes {

  private static final int STRINGS = 0x38;
  private static final int TYPES = 0x40;
  private static final int CLASSES = 0x60;
  private static final int HEADER = 0x70;
  private static final int CLASS_SIZE = 32;

  private final Bytes bytes;

  private DexTypes(Bytes bytes) {
    this.bytes = bytes;
  }

  /** The packages, in order; the one without a name is left out. */
  static Set<String> packages(String source, byte[] file) {
    return new DexTypes(new Bytes(source, "DEX", file)).packages();
  }

  private Set<String> packages() {
    bytes.require(0, HEADER);
    if (!bytes.utf8(0, 4).equals("dex\n")) {
      throw bytes.broken(0);
    }
    Set<String> packages = new TreeSet<>();
    BitSet seen = new BitSet();
    int table = table(CLASSES, CLASS_SIZE);
    for (int i = 0; i < bytes.offset(CLASSES); i++) {
      int type = bytes.offset(table + i * CLASS_SIZE);
      if (!seen.get(type)) {
        seen.set(type);
        add(packages, descriptor(type));
      }
    }
    return packages;
  }

  /** Where a table begins; all of it lies in the file. */
  private int table(int header, int size) {
    long length = (long) bytes.offset(header) * size;
    int start = bytes.offset(header + 4);
    if (length > bytes.size()) {
      throw bytes.broken(header);
    }
    bytes.require(start, (int) length);
    return start;
  }

  private String descriptor(int type) {
    int string = bytes.offset(at(TYPES, type));
    int start = afterLength(bytes.offset(at(STRINGS, string)));
    return bytes.utf8(start, bytes.zero(start) - start);
  }

  private int at(int header, int index) {
    if (index >= bytes.offset(header)) {
      throw bytes.broken(header);
    }
    return table(header, 4) + index * 4;
  }

  /** A length of one to five bytes, which counts characters and so is of no use here. */
  private int afterLength(int start) {
    int at = start;
    while ((bytes.u1(at) & 0x80) != 0) {
      if (++at - start > 4) {
        throw bytes.broken(start);
      }
    }
    return at + 1;
  }

  /** Of {@code Lcom/example/Main;}. */
  private static void add(Set<String> packages, String descriptor) {
    int end = descriptor.lastIndexOf('/');
    if (descriptor.startsWith("L") && end > 1) {
      packages.add(descriptor.substring(1, end).replace('/', '.'));
    }
  }
}
