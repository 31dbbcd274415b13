package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one class file collects (JVMS chapter 4): the typed values in the types of its members, and
 * its annotations. Code is skipped.
 */
final class ClassItems {

  private static final int MAGIC = 0xCAFEBABE;
  private static final String COLLECTS = "Lio/github/pii4j/category/Collects;";

  private final SourceLocation where;
  private final DataInputStream in;
  private final List<Member> members = new ArrayList<>();
  private ConstantPool pool = ConstantPool.EMPTY;

  private ClassItems(String source, byte[] file) {
    this.where = SourceLocation.wholeOf(source);
    this.in = new DataInputStream(new ByteArrayInputStream(file));
  }

  static List<CollectedItem> of(String source, byte[] file) {
    return new ClassItems(source, file).items();
  }

  private List<CollectedItem> items() {
    try {
      return read();
    } catch (IOException | IndexOutOfBoundsException broken) {
      throw Contents.refused(where, "is no sound class file; build it anew", "不是完整的类文件；请重新构建");
    }
  }

  private List<CollectedItem> read() throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("magic");
    }
    in.readInt();
    pool = ConstantPool.read(in);
    in.readUnsignedShort();
    in.readUnsignedShort();
    in.readUnsignedShort();
    skip(2L * in.readUnsignedShort());
    members();
    members();
    Member itself = new Member("");
    attributes(itself);
    return collected(itself);
  }

  private List<CollectedItem> collected(Member itself) {
    List<CollectedItem> found = new ArrayList<>();
    itself.items.forEach(code -> found.add(new CollectedItem(code, itself.function, where)));
    for (Member member : members) {
      String function = member.function.isEmpty() ? itself.function : member.function;
      member.items.forEach(code -> found.add(new CollectedItem(code, function, where)));
      TypedValues.in(member.types)
          .forEach(code -> found.add(new CollectedItem(code, function, where)));
    }
    return found;
  }

  private void members() throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      in.readUnsignedShort();
      in.readUnsignedShort();
      Member member = new Member(pool.text(in.readUnsignedShort()));
      attributes(member);
      members.add(member);
    }
  }

  private void attributes(Member of) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      String name = pool.text(in.readUnsignedShort());
      long length = Integer.toUnsignedLong(in.readInt());
      if (name.equals("Signature") && length == 2) {
        of.types += pool.text(in.readUnsignedShort());
      } else if (name.equals("RuntimeInvisibleAnnotations")) {
        annotations(of);
      } else {
        skip(length);
      }
    }
  }

  private void annotations(Member of) throws IOException {
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      annotation(of, 0);
    }
  }

  private void annotation(Member of, int depth) throws IOException {
    boolean ours = pool.text(in.readUnsignedShort()).equals(COLLECTS) && depth == 0;
    int pairs = in.readUnsignedShort();
    for (int i = 0; i < pairs; i++) {
      String name = pool.text(in.readUnsignedShort());
      value(of, ours ? name : "", depth);
    }
  }

  /** An element value; nested ones are bounded, for a class file may claim any depth. */
  private void value(Member of, String name, int depth) throws IOException {
    if (depth > Element.MOST_DEPTH) {
      throw new IOException("depth");
    }
    switch (in.readUnsignedByte()) {
      case 's' -> of.take(name, pool.text(in.readUnsignedShort()));
      case 'e' -> skip(4);
      case '@' -> annotation(of, depth + 1);
      case '[' -> {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
          value(of, name, depth + 1);
        }
      }
      case 'B', 'C', 'D', 'F', 'I', 'J', 'S', 'Z', 'c' -> skip(2);
      default -> throw new IOException("tag");
    }
  }

  private void skip(long length) throws IOException {
    in.skipNBytes(length);
  }

  /** A field, a method or the class itself while it is read. */
  private static final class Member {
    private final List<String> items = new ArrayList<>();
    private String types;
    private String function = "";

    Member(String types) {
      this.types = types;
    }

    void take(String name, String value) {
      if (name.equals("function")) {
        function = value;
      } else if (name.equals("items")) {
        items.add(value);
      }
    }
  }
}
