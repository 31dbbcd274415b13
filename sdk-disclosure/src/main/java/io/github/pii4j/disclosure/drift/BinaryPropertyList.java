package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import io.github.pii4j.document.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * A property list in Apple's binary form (CoreFoundation, CFBinaryPList), read as the elements of
 * its form in XML. Numbers, dates and data say nothing that is asked for.
 */
final class BinaryPropertyList {

  private static final String MARK = "bplist";
  private static final int TRAILER = 32;
  private static final int EXTENDED = 0xF;

  /** Bytes of all texts together; a text may be pointed to many times. */
  private static final int MOST_TEXT = 1 << 20;

  private final ByteBuffer bytes;
  private final SourceLocation whole;
  private final ElementStack stack;
  private final int offsetSize;
  private final int referenceSize;
  private final int objects;
  private final int offsets;
  private int decoded;

  private BinaryPropertyList(SourceLocation whole, byte[] file) {
    this.bytes = ByteBuffer.wrap(file);
    this.whole = whole;
    this.stack = new ElementStack(whole);
    int trailer = file.length - TRAILER;
    this.offsetSize = u1(trailer + 6);
    this.referenceSize = u1(trailer + 7);
    this.objects = number(trailer + 8, Long.BYTES);
    this.offsets = number(trailer + 24, Long.BYTES);
  }

  /** Whether a file begins as one does. */
  static boolean is(byte[] file) {
    return file.length >= MARK.length()
        && new String(file, 0, MARK.length(), US_ASCII).equals(MARK);
  }

  static Element read(String source, byte[] file) {
    SourceLocation whole = SourceLocation.wholeOf(source);
    try {
      return new BinaryPropertyList(whole, file).root(file.length - TRAILER);
    } catch (IndexOutOfBoundsException | ArithmeticException broken) {
      throw Contents.refused(
          whole,
          "is a binary property list, broken or cut off; build it anew, or convert it with plutil"
              + " -convert xml1 "
              + PrivacyManifest.FILE,
          "是二进制属性列表，已损坏或被截断；请重新构建，或用 plutil -convert xml1 " + PrivacyManifest.FILE + " 转换");
    }
  }

  private Element root(int trailer) {
    stack.begin(new Element("plist", whole));
    object("string", number(trailer + 16, Long.BYTES));
    stack.end();
    Element root = stack.root();
    if (root.child("dict").isEmpty()) { // Such a list begins with a dictionary, in every file.
      throw new IndexOutOfBoundsException(trailer);
    }
    return root;
  }

  /** Adds an object; {@code text} is what a text is called, which may be a key. */
  private void object(String text, int index) {
    if (index >= objects) {
      throw new IndexOutOfBoundsException(index);
    }
    int at = number(Math.addExact(offsets, Math.multiplyExact(index, offsetSize)), offsetSize);
    switch (u1(at) >> 4) {
      case 0x5 -> text(text, at, 1, US_ASCII);
      case 0x6 -> text(text, at, 2, UTF_16BE);
      case 0xA, 0xC -> list(at);
      case 0xD -> dictionary(at);
      default -> leaf("other", "");
    }
  }

  private void text(String name, int at, int width, Charset charset) {
    int length = Math.multiplyExact(count(at), width);
    decoded = Math.addExact(decoded, length);
    if (decoded > MOST_TEXT) {
      throw new IndexOutOfBoundsException(decoded);
    }
    byte[] text = new byte[length];
    bytes.get(start(at), text);
    leaf(name, new String(text, charset));
  }

  private void leaf(String name, String text) {
    Element leaf = new Element(name, whole);
    leaf.append(text);
    stack.begin(leaf);
    stack.end();
  }

  private void list(int at) {
    stack.begin(new Element("array", whole));
    for (int i = 0; i < count(at); i++) {
      object("string", reference(start(at), i));
    }
    stack.end();
  }

  /** All keys, then all values. */
  private void dictionary(int at) {
    stack.begin(new Element("dict", whole));
    int count = count(at);
    for (int i = 0; i < count; i++) {
      object("key", reference(start(at), i));
      object("string", reference(start(at), count + i));
    }
    stack.end();
  }

  private int reference(int start, int index) {
    return number(Math.addExact(start, Math.multiplyExact(index, referenceSize)), referenceSize);
  }

  /** How many things an object holds: in its first byte, or in a number after it. */
  private int count(int at) {
    int own = u1(at) & 0xF;
    return own == EXTENDED ? number(at + 2, 1 << (u1(at + 1) & 0x3)) : own;
  }

  private int start(int at) {
    return (u1(at) & 0xF) == EXTENDED ? at + 2 + (1 << (u1(at + 1) & 0x3)) : at + 1;
  }

  /** Highest byte first; nothing in a file that is read counts or points further than an int. */
  private int number(int at, int size) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | u1(at + i);
    }
    if (size < 1 || size > Long.BYTES || value < 0 || value > Integer.MAX_VALUE) {
      throw new IndexOutOfBoundsException(at);
    }
    return (int) value;
  }

  private int u1(int at) {
    return bytes.get(at) & 0xFF;
  }
}
