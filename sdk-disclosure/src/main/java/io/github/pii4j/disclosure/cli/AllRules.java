package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.disclosure.report.ReportRules;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Every rule that this command knows, and what a person may have meant by a wrong name. */
final class AllRules {

  private static final int MOST = 3;

  private AllRules() {}

  static RuleBook book() {
    return ReportRules.in(SdkRules.book());
  }

  static Rule require(String id) {
    return book().find(id).orElseThrow(() -> unknown(id));
  }

  private static CommandFailure unknown(String id) {
    List<String> near = near(id, book().rules().stream().map(Rule::id).toList());
    String list = String.join(", ", near);
    return CommandFailure.usage(
        "no rule is called "
            + id
            + (near.isEmpty() ? "; pii4j rules lists them" : "; did you mean " + list + "?"),
        "没有名为 " + id + " 的规则" + (near.isEmpty() ? "；请用 pii4j rules 查看" : "；是否指 " + list + "？"));
  }

  /** The names that few letters turn into the wrong one, the nearest first. */
  static List<String> near(String wrong, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(wrong, name) <= Math.max(2, wrong.length() / 3))
        .sorted(Comparator.comparingInt(name -> distance(wrong, name)))
        .limit(MOST)
        .toList();
  }

  /** Insertions, deletions and replacements (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
