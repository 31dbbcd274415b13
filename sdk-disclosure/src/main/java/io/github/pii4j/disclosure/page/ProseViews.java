package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.ProseBlock;
import io.github.pii4j.policy.ProseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The full text of a policy: headings, paragraphs and lists, with the names of what it refers to.
 */
final class ProseViews {

  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final int DEEPEST = 6;

  private final PartNames names;

  ProseViews(PartNames names) {
    this.names = names;
  }

  /** Blocks in order; entries that follow each other are one list. */
  List<Map<String, Object>> of(ProseText text) {
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (ProseBlock block : text.blocks()) {
      if (block.is(ProseBlock.Kind.LIST_ITEM)) {
        entries.add(entry(block));
      } else {
        close(entries, groups);
        groups.add(block.is(ProseBlock.Kind.HEADING) ? heading(block) : paragraph(block));
      }
    }
    close(entries, groups);
    return groups;
  }

  private static void close(List<Map<String, Object>> entries, List<Map<String, Object>> groups) {
    if (!entries.isEmpty()) {
      groups.add(new View().put("kind", "list").put("entries", List.copyOf(entries)).fields());
      entries.clear();
    }
  }

  /** Below the page's own headings of the second level. */
  private Map<String, Object> heading(ProseBlock block) {
    int depth = (int) block.section().chars().filter(each -> each == '.').count();
    return new View()
        .put("kind", "heading")
        .put("level", String.valueOf(Math.min(DEEPEST, 3 + depth)))
        .put("id", "t-" + block.place().replace('/', '-'))
        .put("runs", runs(block.words()))
        .fields();
  }

  private Map<String, Object> paragraph(ProseBlock block) {
    return new View().put("kind", "paragraph").put("runs", runs(block.words())).fields();
  }

  private Map<String, Object> entry(ProseBlock block) {
    boolean numbered = block.label().chars().anyMatch(Character::isLetterOrDigit);
    return new View()
        .put("label", numbered ? block.label() : "")
        .put("runs", runs(block.words()))
        .fields();
  }

  private List<Map<String, Object>> runs(String words) {
    List<Map<String, Object>> runs = new ArrayList<>();
    Matcher strong = STRONG.matcher(words);
    int from = 0;
    while (strong.find()) {
      add(runs, words.substring(from, strong.start()), false);
      add(runs, strong.group(1), true);
      from = strong.end();
    }
    add(runs, words.substring(from), false);
    return runs;
  }

  private void add(List<Map<String, Object>> runs, String words, boolean strong) {
    if (!words.isEmpty()) {
      runs.add(new View().put("text", names.in(words)).put("strong", strong).fields());
    }
  }
}
