package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A page that {@code pii4j render} wrote: what it says beside names and items in marks of its own
 * is put into the words of a list.
 */
final class OwnPage {

  private static final String CARD = "article.card:has(> dl.facts)";
  private static final String TABLE = "table.rows:has(.cell-label)";

  /** Recipients are no SDKs; the rest repeats what a row says in its heads, or adds a sign. */
  private static final String BESIDE =
      "section[aria-labelledby=recipients],.mark,.leaves,.cell-label,.group,.missing,dd > .quiet";

  private static final Pattern PROVISION = Pattern.compile("必需|可选|required|optional");

  private OwnPage() {}

  static void putIntoWords(Element page) {
    if (page.selectFirst(CARD) == null && page.selectFirst(TABLE) == null) {
      return;
    }
    page.select(BESIDE).remove();
    page.select("ul.groups").forEach(OwnPage::items);
    page.select("dl.facts > div:has(ul.plain > li > a)").forEach(OwnPage::links);
  }

  /** The items under what is said of them, which a list says in front of them. */
  private static void items(Element groups) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (Element item : groups.select("ul.chips > li")) {
      String notes = item.select(".chip-note").text();
      item.select(".chip-note").remove();
      names.computeIfAbsent(notes, unseen -> new ArrayList<>()).add(item.text().strip());
    }
    groups.empty();
    names.forEach((notes, items) -> groups.appendElement("li").text(line(notes, items)));
  }

  private static String line(String notes, List<String> items) {
    String platform =
        Words.platforms(notes).stream().findFirst().map(one -> "（" + one + "）").orElse("");
    Matcher provision = PROVISION.matcher(notes);
    return (provision.find() ? ProvisionWords.prefix("", provision.group()) : "")
        + items.stream().map(name -> name + platform).collect(Collectors.joining("、"));
  }

  /** 相关链接: 隐私政策 · example.com becomes a row for each link. */
  private static void links(Element row) {
    for (Element link : row.select("a[href]")) {
      Element own = new Element("div");
      own.appendElement("dt").text(link.text().split(" · ", 2)[0]);
      own.appendElement("dd").text(link.attr("href"));
      row.before(own);
    }
    row.remove();
  }
}
