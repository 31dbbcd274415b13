package io.github.pii4j.document;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes canonical JSON. A text without anything to escape, as nearly all are, is copied as it is,
 * which a generator of a library does not do: with its checks of every character and its buffers it
 * takes three times as long. Not thread-safe.
 */
final class CanonicalJsonWriter {

  private final StringBuilder out = new StringBuilder(512);

  private CanonicalJsonWriter() {}

  static String write(CanonicalJson value) {
    CanonicalJsonWriter writer = new CanonicalJsonWriter();
    writer.add(value);
    return writer.out.toString();
  }

  private void add(CanonicalJson value) {
    if (value instanceof CanonicalJson.Text text) {
      addText(text.value());
    } else if (value instanceof CanonicalJson.Whole whole) {
      out.append(whole.value());
    } else if (value instanceof CanonicalJson.Flag flag) {
      out.append(flag.value());
    } else if (value instanceof CanonicalJson.Array array) {
      addAll('[', array.elements().iterator(), this::add, ']');
    } else if (value instanceof CanonicalJson.Members members) {
      addMembers(members.byKey());
    } else if (value instanceof CanonicalJson.Languages languages) {
      addMembers(languages.byLanguage());
    }
  }

  private void addMembers(Map<String, CanonicalJson> byKey) {
    addAll('{', byKey.entrySet().iterator(), this::addMember, '}');
  }

  private void addMember(Map.Entry<String, CanonicalJson> member) {
    addText(member.getKey());
    out.append(':');
    add(member.getValue());
  }

  private <T> void addAll(char begin, Iterator<T> all, Consumer<T> adding, char end) {
    out.append(begin);
    while (all.hasNext()) {
      adding.accept(all.next());
      if (all.hasNext()) {
        out.append(',');
      }
    }
    out.append(end);
  }

  private void addText(String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text);
    } else {
      text.chars().forEach(c -> escape((char) c));
    }
    out.append('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** As RFC 8785, section 3.2.2.2, has it. */
  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(c >> 4).append(Character.forDigit(c & 0xf, 16));
        } else {
          out.append(c);
        }
      }
    }
  }
}
