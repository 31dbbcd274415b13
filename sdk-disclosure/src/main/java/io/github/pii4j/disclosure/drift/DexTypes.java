package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The packages of the classes that a DEX file defines (Dalvik Executable format, versions 035 to
 * 041), from its tables of strings, types and classes. Code is not looked at. From version 041 on
 * one file may hold several, one after the other, which count from the start of the file.
 */
final class DexTypes {

  private static final String MAGIC = "dex\n";
  private static final String SEVERAL = "041";
  private static final int FILE_SIZE = 0x20;
  private static final int CONTAINER_SIZE = 0x70;
  private static final int STRINGS = 0x38;
  private static final int TYPES = 0x40;
  private static final int CLASSES = 0x60;
  private static final int HEADER = 0x70;
  private static final int CLASS_SIZE = 32;

  private final Bytes bytes;
  private int header;
  private long classes;

  private DexTypes(Bytes bytes) {
    this.bytes = bytes;
  }

  /** The packages, in order; the one without a name is left out. */
  static Set<String> packages(String source, byte[] file) {
    return new DexTypes(new Bytes(source, "DEX", file)).packages();
  }

  /** Whether a file begins as one does. */
  static boolean isDex(byte[] file) {
    return file.length >= HEADER && new String(file, 0, 4, US_ASCII).equals(MAGIC);
  }

  private Set<String> packages() {
    Set<String> packages = new TreeSet<>();
    int end;
    do {
      bytes.require(header, HEADER);
      if (!bytes.utf8(header, 4).equals(MAGIC)) {
        throw bytes.broken(header);
      }
      defined(packages);
      end = isOneOfSeveral() ? bytes.offset(header + CONTAINER_SIZE) : 0;
      header = next();
    } while (header < end);
    return packages;
  }

  private boolean isOneOfSeveral() {
    return bytes.utf8(header + 4, 3).compareTo(SEVERAL) >= 0;
  }

  private void defined(Set<String> packages) {
    Set<Integer> seen = new HashSet<>();
    int table = table(CLASSES, CLASS_SIZE);
    int count = bytes.offset(header + CLASSES);
    requireApart(count);
    for (int i = 0; i < count; i++) {
      int type = bytes.offset(table + i * CLASS_SIZE);
      if (seen.add(type)) {
        add(packages, descriptor(type));
      }
    }
  }

  /** In a hostile file many tables could be one, and take as often to read. */
  private void requireApart(int more) {
    classes += more;
    if (classes * CLASS_SIZE > bytes.size()) {
      throw bytes.broken(header + CLASSES);
    }
  }

  /** Where the next one begins, if there is one. */
  private int next() {
    int size = isOneOfSeveral() ? bytes.offset(header + FILE_SIZE) : HEADER;
    if (size < HEADER || size > bytes.size() - header) {
      throw bytes.broken(header + FILE_SIZE);
    }
    return header + size;
  }

  /** Where a table begins; all of it lies in the file. */
  private int table(int at, int size) {
    long length = (long) bytes.offset(header + at) * size;
    int start = bytes.offset(header + at + 4);
    if (length > bytes.size()) {
      throw bytes.broken(header + at);
    }
    bytes.require(start, (int) length);
    return start;
  }

  private String descriptor(int type) {
    int string = bytes.offset(at(TYPES, type));
    int start = afterLength(bytes.offset(at(STRINGS, string)));
    return bytes.utf8(start, bytes.zero(start) - start);
  }

  private int at(int table, int index) {
    if (index >= bytes.offset(header + table)) {
      throw bytes.broken(header + table);
    }
    return table(table, 4) + index * 4;
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
