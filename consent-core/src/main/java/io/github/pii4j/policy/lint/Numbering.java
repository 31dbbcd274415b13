package io.github.pii4j.policy.lint;

import io.github.pii4j.policy.ProseBlock;
import io.github.pii4j.policy.ProseText;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a text gives to its entries and sections. */
final class Numbering {

  private static final Pattern NUMBER =
      Pattern.compile("^(?:第\\s*)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?![0-9一二三四五六七八九十])");
  private static final Pattern IN_LABEL = Pattern.compile("[0-9]{1,3}");

  private final Set<String> entries = new HashSet<>();
  private final Set<String> sections = new HashSet<>();

  private Numbering() {}

  static Numbering of(ProseText text) {
    Numbering numbering = new Numbering();
    text.blocks().forEach(numbering::note);
    return numbering;
  }

  private void note(ProseBlock block) {
    Matcher label = IN_LABEL.matcher(block.label());
    if (label.find()) {
      entries.add(key(label.group(), block));
      sections.add(label.group());
    }
    Matcher heading = NUMBER.matcher(block.words());
    if (block.is(ProseBlock.Kind.HEADING) && heading.find()) {
      sections.add(heading.group(1));
    }
  }

  /** Whether an entry of the same section has this number. */
  boolean hasEntry(String number, ProseBlock block) {
    return entries.contains(key(number, block));
  }

  /** Whether a heading begins with this number, or an entry has it. */
  boolean hasSection(String number) {
    return sections.contains(number);
  }

  private static String key(String number, ProseBlock block) {
    return block.section() + "/" + number;
  }
}
