package io.github.pii4j.disclosure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of an old text stays, goes and comes in a new one: the longest common sequence of parts. */
final class Comparison {

  private static final String LETTERS = "[\\p{L}\\p{N}&&[^\\p{IsHan}]]+";

  /**
   * Words, numbers of versions and ids stay whole; Chinese has no spaces, so that each of its
   * characters is a word.
   */
  private static final Pattern WORD =
      Pattern.compile("\\p{IsHan}|" + LETTERS + "(?:[._-]" + LETTERS + ")*|\\s+|.", Pattern.DOTALL);

  /** Above it, a comparison costs more than it tells: all is replaced. */
  private static final int MOST_CELLS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Part> parts = new ArrayList<>();

  private Comparison(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** What happened to a part. */
  enum Kind {
    SAME,
    DELETED,
    INSERTED
  }

  /** Neighbours of one kind are one part. */
  record Part(Kind kind, List<String> tokens) {
    String text() {
      return String.join("", tokens);
    }
  }

  static List<Part> ofWords(String before, String after) {
    return of(words(before), words(after));
  }

  static List<Part> ofLines(String before, String after) {
    return of(lines(before), lines(after));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }

  private static List<Part> of(List<String> before, List<String> after) {
    Comparison comparison = new Comparison(before, after);
    if ((long) before.size() * after.size() > MOST_CELLS) {
      before.forEach(token -> comparison.add(Kind.DELETED, token));
      after.forEach(token -> comparison.add(Kind.INSERTED, token));
    } else {
      comparison.walk(comparison.lengths());
    }
    return comparison.parts;
  }

  /** The length of the longest common sequence of what is left from each pair of places. */
  private int[][] lengths() {
    int[][] lengths = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            before.get(i).equals(after.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  /** What goes is named before what comes. */
  private void walk(int[][] lengths) {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        add(Kind.SAME, before.get(i));
        i++;
        j++;
      } else if (j == after.size()
          || (i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
        add(Kind.DELETED, before.get(i));
        i++;
      } else {
        add(Kind.INSERTED, after.get(j));
        j++;
      }
    }
  }

  private void add(Kind kind, String token) {
    if (parts.isEmpty() || parts.get(parts.size() - 1).kind() != kind) {
      parts.add(new Part(kind, new ArrayList<>()));
    }
    parts.get(parts.size() - 1).tokens().add(token);
  }
}
