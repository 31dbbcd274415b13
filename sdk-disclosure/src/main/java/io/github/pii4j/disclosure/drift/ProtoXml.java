package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;

/**
 * XML as an app bundle keeps it: the messages XmlNode, XmlElement and XmlAttribute of aapt2
 * (Resources.proto) in the wire format of protocol buffers.
 */
final class ProtoXml {

  private static final int NODE_ELEMENT = 1;
  private static final int NODE_SOURCE = 3;
  private static final int ELEMENT_NAME = 3;
  private static final int ELEMENT_ATTRIBUTE = 4;
  private static final int ELEMENT_CHILD = 5;
  private static final int ATTRIBUTE_NAME = 2;
  private static final int ATTRIBUTE_VALUE = 3;

  private final Bytes bytes;
  private final ElementStack stack;

  private ProtoXml(Bytes bytes) {
    this.bytes = bytes;
    this.stack = new ElementStack(bytes.whole());
  }

  static Element read(String source, byte[] file) {
    ProtoXml xml = new ProtoXml(new Bytes(source, "manifest of an app bundle", file));
    xml.node(new ProtoMessage(xml.bytes, 0, file.length));
    return xml.stack.root();
  }

  private void node(ProtoMessage node) {
    SourceLocation where =
        node.messages(NODE_SOURCE).findFirst().map(this::where).orElseGet(bytes::whole);
    node.messages(NODE_ELEMENT).findFirst().ifPresent(element -> element(element, where));
  }

  private void element(ProtoMessage message, SourceLocation where) {
    Element element = new Element(message.text(ELEMENT_NAME), where);
    message
        .messages(ELEMENT_ATTRIBUTE)
        .forEach(
            attribute ->
                element.put(attribute.text(ATTRIBUTE_NAME), attribute.text(ATTRIBUTE_VALUE)));
    stack.begin(element);
    message.messages(ELEMENT_CHILD).forEach(this::node);
    stack.end();
  }

  /** SourcePosition: line and column. */
  private SourceLocation where(ProtoMessage position) {
    long line = position.number(1);
    return line > 0 && line <= Integer.MAX_VALUE
        ? new SourceLocation(bytes.whole().source(), (int) line, 1)
        : bytes.whole();
  }
}
