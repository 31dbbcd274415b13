package io.github.pii4j.disclosure.export;

import java.io.StringWriter;
import java.util.Collection;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a property list in XML, as Xcode does: a tab for each level. Not thread-safe. */
final class PropertyList {

  private static final String TYPE =
      "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
          + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private int depth;

  PropertyList() {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + TYPE + "\n");
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    write(
        out -> {
          out.writeStartElement("plist");
          out.writeAttribute("version", "1.0");
        });
  }

  PropertyList remark(String words) {
    line(out -> out.writeComment(" " + words + " "));
    return this;
  }

  PropertyList key(String name) {
    return element("key", name);
  }

  PropertyList string(String value) {
    return element("string", value);
  }

  PropertyList flag(boolean value) {
    line(out -> out.writeEmptyElement(value ? "true" : "false"));
    return this;
  }

  PropertyList texts(Collection<String> values) {
    if (values.isEmpty()) {
      line(out -> out.writeEmptyElement("array"));
      return this;
    }
    open("array");
    values.forEach(this::string);
    return close();
  }

  PropertyList open(String name) {
    line(out -> out.writeStartElement(name));
    depth++;
    return this;
  }

  PropertyList close() {
    depth--;
    line(XMLStreamWriter::writeEndElement);
    return this;
  }

  /** The whole; nothing can be added after it. */
  String text() {
    line(XMLStreamWriter::writeEndDocument);
    return text + "\n";
  }

  private PropertyList element(String name, String value) {
    line(
        out -> {
          out.writeStartElement(name);
          out.writeCharacters(value);
          out.writeEndElement();
        });
    return this;
  }

  private void line(Part part) {
    write(out -> out.writeCharacters("\n" + "\t".repeat(depth)));
    write(part);
  }

  private void write(Part part) {
    try {
      part.write(xml);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("a text in memory cannot be written", e);
  }

  /** A part of the list. */
  @FunctionalInterface
  private interface Part {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }
}
