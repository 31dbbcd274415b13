package io.github.pii4j.disclosure.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a label apart into the words that labels are made of. One that holds anything else is no
 * label.
 */
final class LabelWords {

  private static final int LONGEST_WORD = 13;

  private final Map<String, LabelRole> roles = new HashMap<>();

  /**
   * @param rows a role and its words in each
   */
  LabelWords(Stream<String> rows) {
    rows.map(row -> row.split("\t", -1)).forEach(this::add);
  }

  private void add(String[] cells) {
    for (String word : cells[1].split(" ", -1)) {
      if (roles.put(word, LabelRole.valueOf(cells[0])) != null) {
        throw new IllegalStateException("label-words.tsv has \"" + word + "\" twice");
      }
    }
  }

  /**
   * The roles of its words, as few words as possible; empty if not all of it is known.
   *
   * @param folded as {@link LabelText#fold} gives it
   */
  List<LabelRole> of(String folded) {
    int[] fewest = new int[folded.length() + 1];
    @Nullable String[] last = new String[folded.length() + 1];
    for (int end = 1; end <= folded.length(); end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int begin = Math.max(0, end - LONGEST_WORD); begin < end; begin++) {
        String word = folded.substring(begin, end);
        if (fewest[begin] < fewest[end] - 1 && roles.containsKey(word)) {
          fewest[end] = fewest[begin] + 1;
          last[end] = word;
        }
      }
    }
    return fewest[folded.length()] == Integer.MAX_VALUE ? List.of() : walkBack(last);
  }

  private List<LabelRole> walkBack(@Nullable String[] last) {
    Deque<LabelRole> found = new ArrayDeque<>();
    int end = last.length - 1;
    while (end > 0) {
      String word = String.valueOf(last[end]);
      found.addFirst(roles.getOrDefault(word, LabelRole.FILL));
      end -= word.length();
    }
    return List.copyOf(found);
  }
}
