package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * Whether bytes are one JSON object as far as slicing needs: UTF-8 on one line, opened and closed
 * once. What is inside is the reader's business who parses it; the hash is over the bytes.
 */
final class EventObject {

  private final byte[] bytes;
  private final int end;
  private int position;
  private boolean isAscii = true;

  private EventObject(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  static boolean is(byte[] bytes, int start, int end) {
    EventObject object = new EventObject(bytes, start, end);
    return start < end && bytes[start] == '{' && object.isOne() && object.isText(start);
  }

  private boolean isOne() {
    int depth = 0;
    while (position < end) {
      byte character = bytes[position++];
      if (character == '"' ? !skipsText() : isControl(character)) {
        return false;
      }
      depth += depthOf(character);
      if (depth == 0) {
        return position == end;
      }
    }
    return false;
  }

  private boolean skipsText() {
    while (position < end) {
      byte character = bytes[position++];
      if (character == '"') {
        return true;
      }
      if (isControl(character)) {
        return false;
      }
      if (character == '\\') {
        position++;
      }
    }
    return false;
  }

  private static int depthOf(byte character) {
    return switch (character) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }

  private boolean isControl(byte character) {
    isAscii &= character >= 0;
    return character >= 0 && character < ' ';
  }

  private boolean isText(int start) {
    if (isAscii) {
      return true;
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
