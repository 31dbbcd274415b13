package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A term of a definition list and its descriptions. */
record HtmlDefinition(Element term, List<Element> descriptions) {

  static List<HtmlDefinition> in(Element list) {
    List<HtmlDefinition> found = new ArrayList<>();
    for (Element child : list.children()) {
      if (child.normalName().equals("div")) {
        child.children().forEach(inner -> add(inner, found));
      } else {
        add(child, found);
      }
    }
    return found;
  }

  private static void add(Element child, List<HtmlDefinition> found) {
    if (child.normalName().equals("dt")) {
      found.add(new HtmlDefinition(child, new ArrayList<>()));
    } else if (child.normalName().equals("dd") && !found.isEmpty()) {
      found.get(found.size() - 1).descriptions().add(child);
    }
  }
}
