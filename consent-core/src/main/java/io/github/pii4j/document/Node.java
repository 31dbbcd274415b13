package io.github.pii4j.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed document before anybody asked what it means: scalars as written, each with its place.
 */
sealed interface Node {

  SourceLocation where();

  /** What a person would call it, in a message. */
  Message kind();

  /**
   * A single value exactly as written, so that 6.10 stays 6.10; null where nothing is written.
   *
   * @param isBare whether the format takes it for a number or a truth value, not for a text
   */
  record Scalar(SourceLocation where, @Nullable String text, boolean isBare) implements Node {
    @Override
    public Message kind() {
      return text == null ? new Message("nothing", "空") : new Message("a value", "单个值");
    }
  }

  /** A list. */
  record Sequence(SourceLocation where, List<Node> elements) implements Node {
    @Override
    public Message kind() {
      return new Message("a list", "列表");
    }
  }

  /** Keys with values, in the order of the document. */
  record Mapping(SourceLocation where, Map<String, Node> entries, Map<String, SourceLocation> keys)
      implements Node {
    @Override
    public Message kind() {
      return new Message("a mapping", "键值表");
    }
  }
}
