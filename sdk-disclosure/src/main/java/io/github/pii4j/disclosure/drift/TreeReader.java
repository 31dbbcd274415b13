package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads JSON, JSON5 as tools write it, YAML and TOML into trees, within limits. */
final class TreeReader {

  static final TokenStreamFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** The parser's own limit, 3 MiB, is below the lock files of large workspaces. */
  static final TokenStreamFactory YAML =
      YAMLFactory.builder()
          .loadSettings(
              LoadSettings.builder().setCodePointLimit(BuildLimits.STANDARD.entryBytes()).build())
          .build();

  static final TokenStreamFactory TOML = TomlFactory.builder().build();

  private static final int MOST_DEPTH = 128;
  private static final int MOST_NODES = 1_000_000;

  private final String source;
  private final JsonParser parser;
  private int nodes;

  private TreeReader(String source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  static Tree read(String source, String text, TokenStreamFactory format) {
    try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
      return new TreeReader(source, parser).root();
    } catch (JacksonException broken) {
      throw malformed(place(source, broken.getLocation()));
    }
  }

  private Tree root() {
    if (parser.nextToken() == null) {
      return Tree.leaf(SourceLocation.wholeOf(source), "");
    }
    Tree root = tree(1);
    if (parser.nextToken() != null) {
      throw malformed(here());
    }
    return root;
  }

  private Tree tree(int depth) {
    SourceLocation where = here();
    requireFew(where, depth);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return new Tree(where, "", List.of(), members(depth));
    }
    if (token == JsonToken.START_ARRAY) {
      return new Tree(where, "", items(depth), Map.of());
    }
    return Tree.leaf(where, token == JsonToken.VALUE_NULL ? null : parser.getString());
  }

  private Map<String, Tree> members(int depth) {
    Map<String, Tree> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      SourceLocation where = here();
      parser.nextToken();
      members.putIfAbsent(key, at(where, tree(depth + 1)));
    }
    return members;
  }

  /** The place of a member is that of its key. */
  private static Tree at(SourceLocation where, Tree tree) {
    return new Tree(where, tree.text(), tree.items(), tree.members());
  }

  private List<Tree> items(int depth) {
    List<Tree> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(tree(depth + 1));
    }
    return items;
  }

  private void requireFew(SourceLocation where, int depth) {
    if (depth > MOST_DEPTH || ++nodes > MOST_NODES) {
      throw Contents.refused(
          where,
          "nested deeper than "
              + MOST_DEPTH
              + " levels or larger than "
              + MOST_NODES
              + " values, the limits; name another file",
          "嵌套超过 " + MOST_DEPTH + " 层或超过 " + MOST_NODES + " 个值；请指定其他文件");
    }
  }

  private SourceLocation here() {
    return place(source, parser.currentTokenLocation());
  }

  private static SourceLocation place(String source, @Nullable TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1
        ? SourceLocation.wholeOf(source)
        : new SourceLocation(source, at.getLineNr(), Math.max(1, at.getColumnNr()));
  }

  private static RuntimeException malformed(SourceLocation where) {
    return Contents.refused(
        where, "not well-formed here; let the tool write the file anew", "此处格式有误；请用工具重新生成该文件");
  }
}
