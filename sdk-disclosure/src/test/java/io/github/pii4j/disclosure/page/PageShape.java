package io.github.pii4j.disclosure.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a browser makes of a page, by an HTML5 parser, without its texts.
 *
 * @param tags every element with the names of its attributes, and where it ends
 * @param links every address, in order
 */
record PageShape(List<String> tags, List<String> links) {

  static PageShape of(String html) {
    PageShape shape = new PageShape(new ArrayList<>(), new ArrayList<>());
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setContentHandler(new Reader(shape));
    try {
      parser.parse(new InputSource(new StringReader(html)));
      return shape;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Reader extends DefaultHandler {
    private final PageShape shape;

    Reader(PageShape shape) {
      this.shape = shape;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      StringJoiner tag = new StringJoiner(" ");
      tag.add(name);
      for (int i = 0; i < attributes.getLength(); i++) {
        tag.add(attributes.getLocalName(i));
        if (attributes.getLocalName(i).equals("href")) {
          shape.links.add(attributes.getValue(i));
        }
      }
      shape.tags.add(tag.toString());
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      shape.tags.add("/" + name);
    }
  }
}
