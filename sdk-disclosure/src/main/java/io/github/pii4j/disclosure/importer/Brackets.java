package io.github.pii4j.disclosure.importer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where the brackets of a text close, found in one pass. Those that never close are no brackets.
 */
final class Brackets {

  private static final String OPENING = "（(【[「『";
  private static final String CLOSING = "）)】]」』";

  private final int[] closing;

  Brackets(String text) {
    closing = new int[text.length()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < text.length(); at++) {
      if (OPENING.indexOf(text.charAt(at)) >= 0) {
        open.push(at);
      } else if (CLOSING.indexOf(text.charAt(at)) >= 0 && !open.isEmpty()) {
        closing[open.pop()] = at;
      }
    }
  }

  /** Where the bracket at {@code at} closes, or -1 if none opens there or it never closes. */
  int closing(int at) {
    return closing[at];
  }
}
