package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProseBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds clauses that stand twice, so that nobody knows which to change. */
final class DuplicateClauseRule implements ProseRule {

  /** Shorter ones, such as the names of items in two lists, may well stand twice. */
  private static final int CHINESE_CLAUSE = 20;

  private static final int ENGLISH_CLAUSE = 60;

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    int least = lint.isChinese() ? CHINESE_CLAUSE : ENGLISH_CLAUSE;
    Map<String, ProseBlock> first = new HashMap<>();
    List<ProseBlock> clauses =
        lint.body().filter(block -> Sentences.bare(block.words()).length() >= least).toList();
    return clauses.stream()
        .flatMap(
            block -> {
              ProseBlock same = first.putIfAbsent(Sentences.bare(block.words()), block);
              return same == null ? Stream.empty() : finding(block, same, lint);
            });
  }

  private static Stream<Finding> finding(ProseBlock block, ProseBlock same, ProseUnderLint lint) {
    String place = lint.text().pathOf(same);
    int line = same.where().line();
    return lint.finding(
        "duplicate-clause",
        block,
        place,
        new Message(
            "this clause stands at line " + line + " already; keep one of the two",
            "该条款在第 " + line + " 行已出现；请保留一处"));
  }
}
