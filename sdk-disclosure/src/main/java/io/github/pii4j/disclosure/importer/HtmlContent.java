package io.github.pii4j.disclosure.importer;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements of a page are what the page is about. */
final class HtmlContent {

  /** Elements that are looked at for labels. */
  private static final int LOOKED_AT = 2_000;

  private static final int FEWEST_LABELS = 2;

  private final FieldLabels labels;
  private final HtmlOpened opened;

  HtmlContent(Element page, FieldLabels labels) {
    this.labels = labels;
    opened = new HtmlOpened(page);
  }

  /** Code, and what is hidden from the page's reader for good. */
  boolean isSilent(Element element) {
    return HtmlMarks.isCode(element)
        || HtmlOpened.isToggle(element)
        || opened.isPlatformTab(element)
        || (HtmlMarks.isHidden(element) && !opened.is(element));
  }

  /** The platform that opens this part, where its tab names one. */
  Optional<String> platform(Element element) {
    return element.id().isEmpty() ? Optional.empty() : opened.platform(element);
  }

  /** Whether it stands around the text, and lists nothing. */
  boolean isAround(Element element) {
    return HtmlAround.is(element) && !lists(element);
  }

  /** Whether it holds labels of a list of SDKs, beside those of links that menus have too. */
  private boolean lists(Element element) {
    Set<ListField> found = EnumSet.noneOf(ListField.class);
    element.stream()
        .limit(LOOKED_AT)
        .map(inner -> inner.ownText().split("[：:]", 2)[0].strip())
        .forEach(words -> labels.find(words).filter(HtmlContent::isOfList).ifPresent(found::add));
    return found.size() >= FEWEST_LABELS;
  }

  private static boolean isOfList(ListField field) {
    return field != ListField.POLICY_LINK && field != ListField.SITE_LINK;
  }
}
