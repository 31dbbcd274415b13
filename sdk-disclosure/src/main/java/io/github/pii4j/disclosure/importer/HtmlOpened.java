package io.github.pii4j.disclosure.importer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page hides until its reader opens it: the panels of an accordion, of tabs. */
final class HtmlOpened {

  private static final String CONTROLS =
      "button,summary,input[type=checkbox],input[type=radio],[role=button],[role=tab],[aria-expanded],"
          + "[aria-controls],[onclick],[data-toggle],[data-bs-toggle],[data-target],[data-bs-target]";
  private static final String NAMING = "[aria-controls],[data-target],[data-bs-target],a[href^=#]";
  private static final String TABS = "[role=tab]," + NAMING;
  private static final Pattern PANEL =
      Pattern.compile(
          "(?i).*(?:collaps|accordion|panel|fold|expand|toggle|spoiler|drawer|slide|detail|faq|(?:^|[-_])tabs?(?:[-_]|$)).*");
  private static final Pattern TOGGLE =
      Pattern.compile("\\s?(?:展开|收起|展開|收合|展开全部|查看详情|查看更多|详情|更多|[▼▲▾▴▶►◀∨∧⌄⌃›»>+＋﹀︿↓↑-]{1,2})\\s*$");

  private static final Set<String> TOGGLES = Set.of("button", "a", "span", "i", "em", "div");

  /** The words of what opens each part. */
  private final Map<String, String> named = new HashMap<>();

  HtmlOpened(Element page) {
    for (Element control : page.select(NAMING)) {
      for (String attribute : Set.of("aria-controls", "data-target", "data-bs-target", "href")) {
        for (String id : control.attr(attribute).split("\\s+", -1)) {
          named.putIfAbsent(id.startsWith("#") ? id.substring(1) : id, HtmlPair.words(control));
        }
      }
    }
    named.remove("");
  }

  /** Whether a click shows it, as far as the page tells by its form. */
  boolean is(Element hidden) {
    String role = hidden.attr("role");
    Element parent = hidden.parent();
    return named.containsKey(hidden.id())
        || role.equals("tabpanel")
        || role.equals("region")
        || isPanel(hidden)
        || (parent != null && isPanel(parent))
        || isBehindControl(hidden);
  }

  /** For which platform a tab opens the part; empty if it says none. */
  Optional<String> platform(Element part) {
    return Optional.ofNullable(named.get(part.id()))
        .filter(words -> PlatformHeading.of(words).isPresent());
  }

  /** A tab that says for which platform its part is, and nothing of what stands beside it. */
  boolean isPlatformTab(Element element) {
    return element.is(TABS) && PlatformHeading.of(HtmlPair.words(element)).isPresent();
  }

  private static boolean isPanel(Element element) {
    return element.classNames().stream().anyMatch(name -> PANEL.matcher(name).matches());
  }

  private static boolean isBehindControl(Element hidden) {
    Element before = hidden.previousElementSibling();
    return before != null && (before.is(CONTROLS) || !before.select(CONTROLS).isEmpty());
  }

  /** What is clicked to open the part below it; its words are a heading. */
  static boolean isControl(Element element) {
    boolean says =
        element.normalName().equals("summary")
            || element.hasAttr("aria-expanded")
            || element.hasAttr("data-toggle")
            || element.hasAttr("data-bs-toggle");
    boolean button = element.normalName().equals("button");
    return (says || (button && opens(element.nextElementSibling())))
        && element.select(CONTROLS).size() == (element.is(CONTROLS) ? 1 : 0);
  }

  private static boolean opens(@Nullable Element next) {
    return next != null && next.isBlock() && next.hasText();
  }

  /** 展开 on a button of its own. */
  static boolean isToggle(Element element) {
    String words = TOGGLES.contains(element.normalName()) ? element.ownText() : "";
    return !words.isBlank() && untoggled(words).isBlank() && !element.hasAttr("href");
  }

  /** The words of a control without those that say that it opens something. */
  static String untoggled(String words) {
    String rest = TOGGLE.matcher(words).replaceFirst("");
    return rest.equals(words) ? words : untoggled(rest);
  }
}
