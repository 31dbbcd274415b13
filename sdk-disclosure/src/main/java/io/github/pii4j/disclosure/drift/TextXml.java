package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.DocumentException;
import io.github.pii4j.document.SourceLocation;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that is written as text. Nothing outside of it is fetched; no entity is expanded. */
final class TextXml {

  private final String source;
  private final XMLStreamReader reader;
  private final ElementStack stack;

  private TextXml(String source, XMLStreamReader reader) {
    this.source = source;
    this.reader = reader;
    this.stack = new ElementStack(SourceLocation.wholeOf(source));
  }

  static Element read(String source, byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      StringReader in = new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
      return new TextXml(source, factory().createXMLStreamReader(in)).root();
    } catch (CharacterCodingException noText) {
      throw Contents.refused(
          SourceLocation.wholeOf(source),
          "is not UTF-8; save it as UTF-8",
          "不是 UTF-8 编码；请另存为 UTF-8");
    } catch (XMLStreamException malformed) {
      throw malformed(place(source, malformed.getLocation()));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private Element root() throws XMLStreamException {
    try {
      while (reader.hasNext()) {
        take(reader.next());
      }
    } catch (DocumentException refused) {
      throw refused;
    } catch (RuntimeException broken) { // The JDK's reader is not to be trusted with broken input.
      throw malformed(place(source, reader.getLocation()));
    }
    return stack.root();
  }

  private void take(int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> begin();
      case XMLStreamConstants.END_ELEMENT -> stack.end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> stack.text(reader.getText());
      default -> {}
    }
  }

  private void begin() {
    Element element = new Element(reader.getLocalName(), place(source, reader.getLocation()));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    stack.begin(element);
  }

  private static SourceLocation place(String source, Location at) {
    return at == null || at.getLineNumber() < 1
        ? SourceLocation.wholeOf(source)
        : new SourceLocation(source, at.getLineNumber(), Math.max(1, at.getColumnNumber()));
  }

  private static RuntimeException malformed(SourceLocation where) {
    return Contents.refused(
        where, "not well-formed XML here; write the file anew", "此处不是合法的 XML；请重新生成该文件");
  }
}
