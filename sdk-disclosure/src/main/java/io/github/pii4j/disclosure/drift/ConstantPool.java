package io.github.pii4j.disclosure.drift;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/** The texts among the constants of a class file. */
final class ConstantPool {

  static final ConstantPool EMPTY = new ConstantPool(new String[0]);

  private final String[] texts;

  private ConstantPool(String[] texts) {
    this.texts = texts;
  }

  static ConstantPool read(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    Arrays.fill(texts, "");
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == 1) {
        texts[i] = in.readUTF();
      } else {
        in.skipNBytes(size(tag));
      }
      i += tag == 5 || tag == 6 ? 1 : 0; // A long and a double take two places.
    }
    return new ConstantPool(texts);
  }

  /** The text at an index; empty for another constant. */
  String text(int index) {
    return texts[index];
  }

  private static int size(int tag) throws IOException {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IOException("constant");
    };
  }
}
