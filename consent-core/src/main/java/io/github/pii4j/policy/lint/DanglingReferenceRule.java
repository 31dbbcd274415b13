package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ProseBlock;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds references to a numbered entry, clause or section of the text that is not numbered so.
 *
 * <p>Numbers after the name of a law are passed over.
 */
final class DanglingReferenceRule implements ProseRule {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:[（(]\\s*([0-9]{1,2})\\s*[)）]|第\\s*([0-9]{1,2})\\s*)项"
              + "|\\b(?:item|entry|point)s? [(]?([0-9]{1,2})\\b[)]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SECTION =
      Pattern.compile(
          "第\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[条章节]"
              + "|\\b(?:section|clause|chapter) ([0-9]{1,2})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_A_LAW =
      Pattern.compile("(?:》|法|条例|规定|办法|标准|\\b(?:Law|Act|Regulation|Measures)\\b)[^。；]{0,12}$");
  private static final int CONTEXT = 30;

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    Numbering numbering = Numbering.of(lint.text());
    return lint.body()
        .flatMap(
            block ->
                Stream.concat(
                        references(ENTRY, block)
                            .filter(found -> !numbering.hasEntry(number(found), block)),
                        references(SECTION, block)
                            .filter(found -> !numbering.hasSection(number(found))))
                    .flatMap(found -> finding(found, block, lint)));
  }

  private static Stream<MatchResult> references(Pattern pattern, ProseBlock block) {
    Matcher matcher = pattern.matcher(block.words());
    return matcher
        .results()
        .filter(found -> !OF_A_LAW.matcher(before(found.start(), block.words())).find());
  }

  private static String before(int end, String words) {
    return words.substring(Math.max(0, end - CONTEXT), end);
  }

  private static String number(MatchResult found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return "";
  }

  private static Stream<Finding> finding(MatchResult found, ProseBlock block, ProseUnderLint lint) {
    String reference = found.group().toLowerCase(Locale.ROOT);
    return lint.finding(
        "dangling-reference",
        block,
        reference,
        new Message(
            "refers to number "
                + number(found)
                + ", which is not there; number what is meant, or name it",
            "引用了“" + reference + "”，但文中没有该编号；请为所指内容编号，或直接写明"));
  }
}
