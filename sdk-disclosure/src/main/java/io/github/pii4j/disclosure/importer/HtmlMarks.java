package io.github.pii4j.disclosure.importer;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What elements of a page mean for its text. */
final class HtmlMarks {

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "title",
          "pre",
          "svg",
          "math",
          "iframe",
          "object",
          "select",
          "textarea",
          "audio",
          "video",
          "canvas");
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s{0,4}:\\s{0,4}none|visibility\\s{0,4}:\\s{0,4}hidden");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^()\\s\\[\\]]{1,2000}");

  private HtmlMarks() {}

  /** Whether a reader of the page sees nothing of it, or code. */
  static boolean isSilent(Element element) {
    return isCode(element) || isHidden(element);
  }

  static boolean isCode(Element element) {
    return SILENT.contains(element.normalName());
  }

  static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  /** Where a link leads, if it leads into the web and its words do not say so already. */
  static String address(Element element) {
    String href = element.normalName().equals("a") ? element.attr("href").strip() : "";
    boolean told = element.hasText() && element.ownText().contains("://");
    return told || !WEB.matcher(href).matches() ? "" : href;
  }

  static boolean isBold(Element element) {
    boolean bold = element.normalName().equals("b") || element.normalName().equals("strong");
    return bold && !element.ownText().isBlank();
  }
}
