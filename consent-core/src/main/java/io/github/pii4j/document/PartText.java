package io.github.pii4j.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts YAML in block style into parts that mean the same by themselves: the keys of the root, and
 * the elements of a list under one of them. A cut in a wrong place, as within a quoted text, leaves
 * a part before it that is not well formed by itself.
 */
final class PartText {

  /** A key with nothing beside it, then the first line of a list. */
  private static final Pattern LIST = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*: *\n( *)- ");

  private PartText() {}

  /** One text for each key of the root; none if it is written in some other way. */
  static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    int begin = 0;
    boolean begun = false;
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      if (!isOfBlock(text, line)) {
        if (!isLetter(text.charAt(line))) {
          return List.of();
        }
        if (begun) {
          blocks.add(text.substring(begin, line));
          begin = line;
        }
        begun = true;
      }
    }
    blocks.add(text.substring(begin));
    return blocks;
  }

  /** The key alone, then one text for each element; only the block if there is no such list. */
  static List<String> rows(String block) {
    Matcher list = LIST.matcher(block);
    if (!list.lookingAt()) {
      return List.of(block);
    }
    List<String> rows = new ArrayList<>();
    String row = "\n" + list.group(1) + "- ";
    int begin = 0;
    for (int end = block.indexOf(row); end >= 0; end = block.indexOf(row, begin)) {
      rows.add(block.substring(begin, end + 1));
      begin = end + 1;
    }
    rows.add(block.substring(begin));
    return rows;
  }

  /** The line goes on with a block: it is further in, blank, a comment or an element. */
  private static boolean isOfBlock(String text, int line) {
    char first = text.charAt(line);
    boolean element = first == '-' && text.startsWith("- ", line);
    return element || first == ' ' || first == '\n' || first == '#';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int nextLine(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end + 1;
  }
}
