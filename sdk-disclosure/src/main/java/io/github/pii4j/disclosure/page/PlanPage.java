package io.github.pii4j.disclosure.page;

import io.github.pii4j.erasure.PlanNotice;
import java.util.Locale;

/**
 * Renders what a person is shown before they confirm to be erased as one static HTML page: what
 * goes, what stays, by which statute and until when, who is told, by when, and how to take the
 * request back.
 *
 * <p>The page has no scripts, no form and sends no requests, and every text is escaped: the button
 * that confirms is the host's own. The same notice gives the same bytes. Thread-safe.
 */
public final class PlanPage {

  private PlanPage() {}

  /**
   * The page, HTML in UTF-8 that ends with a line break.
   *
   * @param locale its language: Chinese or English
   * @throws IllegalArgumentException if the pages do not speak the language
   */
  public static String toHtml(PlanNotice notice, Locale locale) {
    PlanModel model = new PlanModel(notice, new NoticeViews(PageLanguage.of(locale)));
    return new PageTemplate().render(PageTemplate.PLAN, model.fields());
  }
}
