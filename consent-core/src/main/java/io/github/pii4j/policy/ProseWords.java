package io.github.pii4j.policy;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.document.TextLines;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one block in canonical form, what they refer to, and how they are marked.
 *
 * @param text in Unicode form C on one line, one space where there is space, none where a line
 *     breaks between Chinese characters
 * @param mark the part of the model that the block is marked with
 * @param references the parts that it names
 * @param where the beginning
 * @param problems references and marks that are not of their form
 */
record ProseWords(
    String text,
    Optional<String> mark,
    List<ProseReference> references,
    SourceLocation where,
    List<Problem> problems) {

  private static final String PATH = "[a-zA-Z][a-zA-Z-]*(?:/[a-z0-9][a-z0-9.-]*)?";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(" + PATH + ")\\}|\\$\\{");
  private static final Pattern MARK = Pattern.compile("[ \t]*\\{#(" + PATH + ")\\}[ \t]*$");
  private static final Pattern MARK_ANYWHERE = Pattern.compile("\\{#");
  private static final Pattern SPACE = Pattern.compile("[ \t\\u00A0\\u3000]+");
  private static final Message REFERENCE_FORM =
      new Message(
          "a reference is the path of a part of the model, such as ${items/identity.name}",
          "引用应为模型中某部分的路径，如 ${items/identity.name}");
  private static final Message MARK_FORM =
      new Message(
          "a mark stands at the end and is the path of a part of the model, such as"
              + " {#functions/account.login}",
          "标记应位于末尾，且为模型中某部分的路径，如 {#functions/account.login}");

  /** The words of the lines from {@code first} to before {@code end}. */
  static ProseWords of(TextLines lines, int first, int column, int end) {
    Collector collector = new Collector(lines);
    for (int line = first; line < end; line++) {
      collector.add(line, line == first ? column : 0, line == end - 1);
    }
    return new ProseWords(
        Normalizer.normalize(collector.text.toString(), Normalizer.Form.NFC),
        collector.mark,
        collector.references,
        lines.where(first, column),
        collector.problems);
  }

  /** What has been read of a block. */
  private static final class Collector {
    private final TextLines lines;
    private final StringBuilder text = new StringBuilder();
    private final List<ProseReference> references = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> mark = Optional.empty();

    Collector(TextLines lines) {
      this.lines = lines;
    }

    void add(int line, int column, boolean last) {
      String whole = lines.lines().get(line);
      Matcher marked = MARK.matcher(whole);
      int end = whole.length();
      if (last && marked.find(column)) {
        mark = Optional.of(marked.group(1));
        end = marked.start();
      }
      String part = whole.substring(column, Math.max(column, end));
      noteStrayMark(line, column, part);
      noteReferences(line, column, part);
      append(SPACE.matcher(part).replaceAll(" ").strip());
    }

    private void noteStrayMark(int line, int column, String part) {
      Matcher stray = MARK_ANYWHERE.matcher(part);
      if (stray.find()) {
        problems.add(new Problem(lines.where(line, column + stray.start()), MARK_FORM));
      }
    }

    private void noteReferences(int line, int column, String part) {
      Matcher found = REFERENCE.matcher(part);
      while (found.find()) {
        SourceLocation where = lines.where(line, column + found.start());
        if (found.group(1) == null) {
          problems.add(new Problem(where, REFERENCE_FORM));
        } else {
          references.add(new ProseReference(found.group(1), where));
        }
      }
    }

    private void append(String part) {
      if (!text.isEmpty()
          && !part.isEmpty()
          && !(isWide(text.charAt(text.length() - 1)) && isWide(part.charAt(0)))) {
        text.append(' ');
      }
      text.append(part);
    }

    /** Chinese characters and their punctuation, which no space parts. */
    private static boolean isWide(char character) {
      return (character >= '\u2E80' && character <= '\u9FFF')
          || (character >= '\uF900' && character <= '\uFAFF')
          || (character >= '\uFF00' && character <= '\uFFEF');
    }
  }
}
