package io.github.pii4j.policy;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.document.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of one prose text into blocks. */
final class ProseReader {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \t]+(.*)");
  private static final Pattern ENTRY =
      Pattern.compile(
          "[ \t]*([-*+]|[0-9]{1,3}[.)）]|[(（][0-9]{1,3}[)）]|\\[[0-9]{1,3}\\])[ \t]+(.*)");
  private static final Pattern COMMENT = Pattern.compile("[ \t]*<!--.*-->[ \t]*");

  private final TextLines lines;
  private final List<Problem> problems;
  private final Outline outline = new Outline();
  private final List<ProseBlock> blocks = new ArrayList<>();
  private final Map<String, SourceLocation> marks = new TreeMap<>();

  private final Map<String, Integer> places = new TreeMap<>();

  private ProseReader(TextLines lines, List<Problem> problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** Adds what is wrong to {@code problems}. */
  static ProseText read(Locale locale, TextLines lines, List<Problem> problems) {
    problems.addAll(lines.problems());
    ProseReader reader = new ProseReader(lines, problems);
    reader.readLines();
    return new ProseText(locale, lines.source(), reader.blocks);
  }

  private void readLines() {
    int line = 0;
    while (line < lines.lines().size()) {
      line = isNoText(line) ? line + 1 : readBlock(line);
    }
  }

  /** Reads the block that begins in a line; the line after it. */
  private int readBlock(int first) {
    String text = lines.lines().get(first);
    Matcher heading = HEADING.matcher(text);
    if (heading.matches()) {
      ProseWords words = ProseWords.of(lines, first, heading.start(2), first + 1);
      outline.enter(heading.group(1).length(), markOf(words));
      add(ProseBlock.Kind.HEADING, "", words, lines.where(first, 0));
      return first + 1;
    }
    int end = endOfBlock(first);
    Matcher entry = ENTRY.matcher(text);
    if (entry.matches()) {
      ProseWords words = ProseWords.of(lines, first, entry.start(2), end);
      add(ProseBlock.Kind.LIST_ITEM, entry.group(1), words, lines.where(first, entry.start(1)));
    } else {
      add(
          ProseBlock.Kind.PARAGRAPH,
          "",
          ProseWords.of(lines, first, 0, end),
          lines.where(first, 0));
    }
    return end;
  }

  private int endOfBlock(int first) {
    int line = first + 1;
    while (line < lines.lines().size() && !isNoText(line) && !beginsBlock(line)) {
      line++;
    }
    return line;
  }

  private boolean isNoText(int line) {
    String text = lines.lines().get(line);
    return text.isBlank() || COMMENT.matcher(text).matches();
  }

  private boolean beginsBlock(int line) {
    String text = lines.lines().get(line);
    return HEADING.matcher(text).matches() || ENTRY.matcher(text).matches();
  }

  private void add(ProseBlock.Kind kind, String label, ProseWords words, SourceLocation where) {
    Optional<String> own = kind == ProseBlock.Kind.HEADING ? words.mark() : markOf(words);
    Optional<String> part = own.or(outline::mark);
    problems.addAll(words.problems());
    blocks.add(
        new ProseBlock(
            kind,
            label,
            words.text(),
            place(part.orElse(outline.number())),
            outline.number(),
            part,
            words.references(),
            where));
  }

  private String place(String group) {
    int count = places.merge(group, 1, Integer::sum);
    return count == 1 ? group : group + "/" + count;
  }

  /** A mark is an anchor of the page too, so there is one of each. */
  private Optional<String> markOf(ProseWords words) {
    words.mark().ifPresent(mark -> requireFirst(mark, words.where()));
    return words.mark();
  }

  private void requireFirst(String mark, SourceLocation where) {
    SourceLocation first = marks.putIfAbsent(mark, where);
    if (first != null) {
      problems.add(new Problem(where, twice(mark, first)));
    }
  }

  private static Message twice(String mark, SourceLocation first) {
    return new Message(
        "{#" + mark + "} stands twice, first at line " + first.line() + "; mark one clause",
        "{#" + mark + "} 重复，首次在第 " + first.line() + " 行；每个标记只能用于一个条款");
  }

  /** The headings above the block that is being read. */
  private static final class Outline {
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Optional<String>> marks = new ArrayList<>();

    void enter(int level, Optional<String> mark) {
      while (numbers.size() > level) {
        numbers.remove(numbers.size() - 1);
        marks.remove(marks.size() - 1);
      }
      while (numbers.size() < level) {
        numbers.add(0);
        marks.add(Optional.empty());
      }
      numbers.set(level - 1, numbers.get(level - 1) + 1);
      marks.set(level - 1, mark);
    }

    String number() {
      return numbers.isEmpty()
          ? "0"
          : String.join(".", numbers.stream().map(String::valueOf).toList());
    }

    Optional<String> mark() {
      return marks.stream().flatMap(Optional::stream).reduce((outer, inner) -> inner);
    }
  }
}
