package io.github.pii4j.document;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A parsed document as canonical JSON. */
final class NodeJson {

  /** What a number in JSON may be without losing a digit in a reader that takes doubles. */
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,14})");

  private NodeJson() {}

  static CanonicalJson of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return members(mapping);
    }
    if (node instanceof Node.Sequence sequence && sequence.elements() instanceof SharedRows rows) {
      return new CanonicalJson.Array(
          rows.parts().stream()
              .filter(part -> isWritten(part.node()))
              .map(SharedPart::json)
              .toList());
    }
    if (node instanceof Node.Sequence sequence) {
      List<Node> elements = sequence.elements();
      return new CanonicalJson.Array(
          elements.stream().filter(NodeJson::isWritten).map(NodeJson::of).toList());
    }
    return scalar((Node.Scalar) node);
  }

  private static CanonicalJson members(Node.Mapping mapping) {
    SortedMap<String, CanonicalJson> members = new TreeMap<>();
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (isWritten(value)) {
                members.put(key, of(value));
              }
            });
    return new CanonicalJson.Members(members);
  }

  private static boolean isWritten(Node node) {
    return !(node instanceof Node.Scalar scalar) || scalar.text() != null;
  }

  private static CanonicalJson scalar(Node.Scalar scalar) {
    String text = Objects.requireNonNull(scalar.text());
    if (scalar.isBare() && WHOLE.matcher(text).matches()) {
      return new CanonicalJson.Whole(Long.parseLong(text));
    }
    boolean isFlag = scalar.isBare() && (text.equals("true") || text.equals("false"));
    return isFlag
        ? new CanonicalJson.Flag(Boolean.parseBoolean(text))
        : new CanonicalJson.Text(text);
  }
}
