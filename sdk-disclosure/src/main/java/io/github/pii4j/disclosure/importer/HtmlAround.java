package io.github.pii4j.disclosure.importer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** What stands around the text of a page and leads elsewhere: its head, menus, side bars, foot. */
final class HtmlAround {

  private static final int FEWEST_LINKS = 3;
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "menu", "menubar", "search");
  private static final Set<String> TAGS = Set.of("header", "footer", "aside");
  private static final Set<String> CLASSES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "breadcrumb",
          "breadcrumbs",
          "crumbs",
          "menu",
          "sidebar",
          "side-nav",
          "sidenav",
          "topbar",
          "top-bar",
          "footer",
          "site-footer",
          "page-footer",
          "site-header",
          "copyright",
          "toc");
  private static final Set<String> IDS =
      Set.of(
          "header",
          "footer",
          "nav",
          "navbar",
          "menu",
          "sidebar",
          "breadcrumb",
          "toc",
          "top",
          "bottom");
  private static final String TEXT = "main,article,section,li,td,details,dialog";
  private static final Set<String> LISTS = Set.of("ul", "ol", "div", "p");
  private static final Pattern BETWEEN_LINKS = Pattern.compile("[\\s|｜/>›»·•、,，—-]*+");

  private HtmlAround() {}

  /** Whether it is no part of the text, as far as its form tells. */
  static boolean is(Element element) {
    String tag = element.normalName();
    return tag.equals("nav")
        || (TAGS.contains(tag) && !isWithinText(element))
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || element.classNames().stream().anyMatch(HtmlAround::isNamed)
        || IDS.contains(element.id().toLowerCase(Locale.ROOT))
        || isMenu(element);
  }

  private static boolean isNamed(String name) {
    return CLASSES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isWithinText(Element element) {
    Element parent = element.parent();
    return parent != null && parent.closest(TEXT) != null;
  }

  /** Nothing but links, to the pages of a site or the parts of a page. */
  private static boolean isMenu(Element element) {
    if (!LISTS.contains(element.normalName())) {
      return false;
    }
    MenuLinks links = new MenuLinks();
    return NodeTraversor.filter(links, element) != NodeFilter.FilterResult.STOP && links.areMenu();
  }

  /** Counts links, and stops at words that are of none. */
  private static final class MenuLinks implements NodeFilter {
    private int count;
    private int parts;
    private boolean namesSdk;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        return BETWEEN_LINKS.matcher(words.getWholeText()).matches()
            ? FilterResult.CONTINUE
            : FilterResult.STOP;
      }
      boolean link = node.normalName().equals("a") && node.hasAttr("href");
      if (link && node instanceof Element element) {
        count++;
        parts += node.attr("href").startsWith("#") ? 1 : 0;
        namesSdk |= Headings.isSdk(element.text());
      }
      return link ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    boolean areMenu() {
      return count >= FEWEST_LINKS && (count == parts || !namesSdk);
    }
  }
}
