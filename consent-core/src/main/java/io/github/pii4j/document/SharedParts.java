package io.github.pii4j.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What documents have in common, such as the versions of one registry: what they write alike is
 * parsed once and, where a reader allows it, read once.
 *
 * <p>A document that is opened with it is the document that it would be without, every mistake at
 * its place. Holds on to the parts; let go of it when the documents are read. Thread-safe.
 */
public final class SharedParts {

  private static final String SOURCE = "part";
  private static final DocumentLimits LIMITS = DocumentLimits.STANDARD;

  /** A part of a list stands one level further in than by itself. */
  private static final DocumentLimits IN_A_LIST =
      new DocumentLimits(LIMITS.bytes(), LIMITS.depth() - 1, LIMITS.nodes());

  private static final int MOST_KEYS = 1_000;

  private final ConcurrentMap<String, SharedPart> blocks = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, SharedPart> rows = new ConcurrentHashMap<>();

  /** Remembers nothing yet. */
  public SharedParts() {}

  /**
   * The root of a document whose places are of no use.
   *
   * @return null if it must be parsed as a whole: it has a mistake, or is written in another way
   */
  Node.@Nullable Mapping rootOrNull(String text) {
    if (text.indexOf('\r') >= 0) {
      return null;
    }
    List<String> texts = PartText.blocks(text);
    return texts.isEmpty() || texts.size() > MOST_KEYS ? null : joined(texts);
  }

  private Node.@Nullable Mapping joined(List<String> texts) {
    Map<String, Node> entries = new LinkedHashMap<>();
    int nodes = 1;
    for (String text : texts) {
      SharedPart block = block(text);
      if (block == null || !add((Node.Mapping) block.node(), entries)) {
        return null;
      }
      nodes += block.nodes() - 1;
    }
    return nodes > LIMITS.nodes() ? null : new Node.Mapping(place(), entries, Map.of());
  }

  /** Whether the block is of one key, another one than those before. */
  private static boolean add(Node.Mapping block, Map<String, Node> entries) {
    int before = entries.size();
    entries.putAll(block.entries());
    return block.entries().size() == 1 && entries.size() == before + 1;
  }

  private @Nullable SharedPart block(String text) {
    List<String> texts = PartText.rows(text);
    if (texts.size() > 1) {
      return list(texts.get(0), texts.subList(1, texts.size()));
    }
    SharedPart part = part(text, blocks, LIMITS);
    return part != null && part.node() instanceof Node.Mapping ? part : null;
  }

  private @Nullable SharedPart list(String head, List<String> texts) {
    List<SharedPart> elements = new ArrayList<>(texts.size());
    int nodes = 2;
    for (String text : texts) {
      SharedPart element = row(text);
      if (element == null) {
        return null;
      }
      elements.add(element);
      nodes += element.nodes();
    }
    String key = head.substring(0, head.indexOf(':'));
    Node list = new Node.Sequence(place(), new SharedRows(elements));
    return new SharedPart(new Node.Mapping(place(), Map.of(key, list), Map.of()), nodes);
  }

  /** The one element of a list of one. */
  private @Nullable SharedPart row(String text) {
    SharedPart known = rows.get(text);
    if (known != null) {
      return known;
    }
    SharedPart list = parsed(text, IN_A_LIST);
    if (list == null
        || !(list.node() instanceof Node.Sequence sequence)
        || sequence.elements().size() != 1) {
      return null;
    }
    return kept(text, rows, new SharedPart(sequence.elements().get(0), list.nodes() - 1));
  }

  private static @Nullable SharedPart part(
      String text, ConcurrentMap<String, SharedPart> known, DocumentLimits limits) {
    SharedPart before = known.get(text);
    if (before != null) {
      return before;
    }
    SharedPart parsed = parsed(text, limits);
    return parsed == null ? null : kept(text, known, parsed);
  }

  private static SharedPart kept(
      String text, ConcurrentMap<String, SharedPart> known, SharedPart part) {
    SharedPart before = known.putIfAbsent(text, part);
    return before == null ? part : before;
  }

  private static @Nullable SharedPart parsed(String text, DocumentLimits limits) {
    boolean isReadable = DocumentText.checked(SOURCE, text).problem() == null;
    return isReadable ? NodeReader.part(SOURCE, text, limits) : null;
  }

  private static SourceLocation place() {
    return SourceLocation.wholeOf(SOURCE);
  }
}
