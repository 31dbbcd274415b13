package io.github.pii4j.policy;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.SourceLocation;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The full text of a policy in one language.
 *
 * @param locale the language
 * @param source the name of its file, for messages
 * @param blocks headings, paragraphs and entries of lists, in order
 */
public record ProseText(Locale locale, String source, List<ProseBlock> blocks) {

  private static final String ROOT = "text/";

  /** Copies. */
  public ProseText {
    blocks = List.copyOf(blocks);
  }

  /**
   * What the text says of each part of the model, by path: the words of the blocks that are marked
   * with it, a line each. A difference here beside an unchanged model is one of words.
   */
  public SortedMap<String, String> marked() {
    SortedMap<String, String> byPart = new TreeMap<>();
    for (ProseBlock block : blocks) {
      block.part().ifPresent(part -> byPart.merge(part, block.words(), ProseText::lines));
    }
    return Collections.unmodifiableSortedMap(byPart);
  }

  /** The words of all blocks that no mark ties to the model, a line each. */
  public String unmarked() {
    return blocks.stream()
        .filter(block -> block.part().isEmpty())
        .map(ProseBlock::words)
        .collect(Collectors.joining("\n"));
  }

  /**
   * The hash of the words in canonical form: the same if only line ends, spaces or marks differ.
   */
  public ContentHash hash() {
    return ContentHash.of(words());
  }

  CanonicalJson words() {
    return new CanonicalJson.Array(
        blocks.stream().map(ProseBlock::words).map(CanonicalJson.Text::new).toList());
  }

  /** The path of a block in findings, such as {@code text/zh-CN/functions/account.login}. */
  public String pathOf(ProseBlock block) {
    return path() + "/" + block.place();
  }

  /** The path of the text as a whole in findings, such as {@code text/zh-CN}. */
  public String path() {
    return ROOT + locale.toLanguageTag();
  }

  /** Where the block with this path begins; empty if the path is not of this text. */
  public Optional<SourceLocation> locationOf(String path) {
    String root = path() + "/";
    if (!path.startsWith(root)) {
      return Optional.empty();
    }
    String place = path.substring(root.length());
    return blocks.stream()
        .filter(block -> block.place().equals(place))
        .map(ProseBlock::where)
        .findFirst();
  }

  private static String lines(String some, String more) {
    return some + "\n" + more;
  }
}
