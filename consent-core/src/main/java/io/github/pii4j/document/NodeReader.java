package io.github.pii4j.document;

import io.github.pii4j.document.Node.Mapping;
import io.github.pii4j.document.Node.Scalar;
import io.github.pii4j.document.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns YAML or JSON into nodes with places. The only class that knows the parser. */
final class NodeReader {

  private static final TokenStreamFactory JSON = JsonFactory.builder().build();
  private static final TokenStreamFactory YAML = YAMLFactory.builder().build();
  private static final int MOST_PROBLEMS = 100;

  /** Of one mapping: five times the languages that there are codes for. */
  private static final int MOST_KEYS = 1_000;

  private static final Message TOO_MANY =
      new Message("there are too many mistakes to go on; mend those above", "错误过多，不再继续；请先修正以上各处");

  private final String source;
  private final DocumentLimits limits;
  private final List<Problem> problems;
  private final JsonParser parser;
  private int nodes;

  private NodeReader(
      String source, DocumentLimits limits, List<Problem> problems, JsonParser parser) {
    this.source = source;
    this.limits = limits;
    this.problems = problems;
    this.parser = parser;
  }

  /** The root, or null if the text cannot be parsed, with the reason among {@code problems}. */
  static @Nullable Node read(
      String source, String text, DocumentLimits limits, List<Problem> problems) {
    try (JsonParser parser = factory(source).createParser(ObjectReadContext.empty(), text)) {
      return new NodeReader(source, limits, problems, parser).documentOrNull();
    }
  }

  /** A part of a document by itself; null if anything is wrong with it. */
  static @Nullable SharedPart part(String source, String text, DocumentLimits limits) {
    List<Problem> problems = new ArrayList<>();
    try (JsonParser parser = factory(source).createParser(ObjectReadContext.empty(), text)) {
      NodeReader reader = new NodeReader(source, limits, problems, parser);
      Node root = reader.documentOrNull();
      return root == null || !problems.isEmpty() ? null : new SharedPart(root, reader.nodes);
    }
  }

  private static TokenStreamFactory factory(String source) {
    return source.endsWith(".json") ? JSON : YAML;
  }

  private @Nullable Node documentOrNull() {
    try {
      return document();
    } catch (JacksonException broken) {
      problems.add(malformed(broken));
      return null;
    } catch (Refused refused) {
      problems.add(refused.problem);
      return null;
    }
  }

  private @Nullable Node document() {
    if (parser.nextToken() == null) {
      report(SourceLocation.wholeOf(source), new Message("the document is empty", "文件是空的"));
      return null;
    }
    Node root = node(1);
    if (parser.nextToken() != null) {
      report(
          here(),
          new Message(
              "a second document begins here; one document a file", "此处开始了第二份文档；一个文件只能有一份文档"));
    }
    return root;
  }

  private Node node(int depth) {
    SourceLocation where = here();
    count(where, depth);
    refuseAliasAndTag(where);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(where, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      return sequence(where, depth);
    }
    String text = token == JsonToken.VALUE_NULL ? null : seen(where, parser.getString());
    return new Scalar(where, text, token.isNumeric() || token.isBoolean());
  }

  /** An escape can write what the text itself must not hold. */
  private static String seen(SourceLocation where, String text) {
    int unseen = UnseenCharacters.indexIn(text);
    if (unseen >= 0) {
      throw new Refused(new Problem(where, UnseenCharacters.refusal(text.codePointAt(unseen))));
    }
    return text;
  }

  private Mapping mapping(SourceLocation where, int depth) {
    Map<String, Node> entries = new LinkedHashMap<>();
    Map<String, SourceLocation> keys = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (keys.size() == MOST_KEYS) {
        throw new Refused(tooManyKeys(here()));
      }
      String key = seen(here(), parser.currentName());
      SourceLocation first = keys.putIfAbsent(key, here());
      if (first != null) {
        report(here(), duplicateKey(key, first));
      }
      parser.nextToken();
      entries.put(key, node(depth + 1));
    }
    return new Mapping(where, entries, keys);
  }

  private Sequence sequence(SourceLocation where, int depth) {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(node(depth + 1));
    }
    return new Sequence(where, elements);
  }

  private void count(SourceLocation where, int depth) {
    nodes++;
    if (depth > limits.depth()) {
      throw new Refused(tooLarge(where, depth + " levels", depth + " 层", limits.depth()));
    }
    if (nodes > limits.nodes()) {
      throw new Refused(tooLarge(where, nodes + " nodes", nodes + " 个节点", limits.nodes()));
    }
  }

  private void refuseAliasAndTag(SourceLocation where) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      report(
          where,
          new Message(
              "aliases (*name) are not read; write the value out", "不支持 YAML 别名（*name），请写出完整的值"));
    }
    if (parser.canReadTypeId() && parser.getTypeId() != null) {
      report(where, new Message("tags (!type) are not read; remove it", "不支持 YAML 标签（!type），请删除"));
    }
  }

  private void report(SourceLocation where, Message message) {
    problems.add(new Problem(where, message));
    if (problems.size() >= MOST_PROBLEMS) {
      throw new Refused(new Problem(where, TOO_MANY));
    }
  }

  private SourceLocation here() {
    return location(source, parser.currentTokenLocation());
  }

  private static SourceLocation location(String source, @Nullable TokenStreamLocation at) {
    return at == null
        ? SourceLocation.wholeOf(source)
        : new SourceLocation(source, Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
  }

  /** Limits of the parser itself are passed without a place. */
  private static boolean isPlace(@Nullable TokenStreamLocation at) {
    return at != null && at.getLineNr() > 0;
  }

  private static Message duplicateKey(String key, SourceLocation first) {
    return new Message(
        "key \"" + key + "\" stands twice, first at line " + first.line() + "; keep one",
        "键“" + key + "”重复出现，首次在第 " + first.line() + " 行；请只保留一个");
  }

  private Problem malformed(JacksonException broken) {
    String detail = broken.getOriginalMessage().lines().findFirst().orElse("").strip();
    return new Problem(
        isPlace(broken.getLocation()) ? location(source, broken.getLocation()) : here(),
        new Message(
            "not well-formed here: " + detail + "; check quotes, colons and indentation",
            "此处格式有误：" + detail + "；请检查引号、冒号和缩进"));
  }

  private static Problem tooManyKeys(SourceLocation where) {
    return new Problem(
        where,
        new Message(
            "this mapping has more than " + MOST_KEYS + " keys, the limit; use a list",
            "该键值表超过 " + MOST_KEYS + " 个键的上限；请改用列表"));
  }

  private static Problem tooLarge(
      SourceLocation where, String found, String foundChinese, int allowed) {
    return new Problem(
        where,
        new Message(
            "the document has " + found + "; at most " + allowed + " are read",
            "文档达到 " + foundChinese + "；最多允许 " + allowed));
  }

  /** Stops reading a document at once. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refused(Problem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }
  }
}
