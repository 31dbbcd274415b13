package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of XML, written as text, for Android or as protocol buffers; names are local. */
final class Element {

  /** Levels of nesting that are read; no manifest and no list of dependencies has half of them. */
  static final int MOST_DEPTH = 64;

  /** Elements that are read of one document. */
  static final int MOST_ELEMENTS = 200_000;

  private final String name;
  private final SourceLocation where;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Element(String name, SourceLocation where) {
    this.name = name;
    this.where = where;
  }

  String name() {
    return name;
  }

  SourceLocation where() {
    return where;
  }

  void put(String attribute, String value) {
    attributes.putIfAbsent(attribute, value);
  }

  void add(Element child) {
    children.add(child);
  }

  void append(String more) {
    text.append(more);
  }

  /** The value of an attribute; empty if it has none. */
  String attribute(String wanted) {
    return attributes.getOrDefault(wanted, "");
  }

  /** Its own text, without the space around it. */
  String text() {
    return text.toString().strip();
  }

  List<Element> children() {
    return children;
  }

  Stream<Element> children(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  /** The first child of that name. */
  Optional<Element> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** The text of the first child of that name; empty if there is none. */
  String text(String wanted) {
    return child(wanted).map(Element::text).orElse("");
  }

  /** Itself and everything below, in the order of the document. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }
}
