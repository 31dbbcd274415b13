package io.github.pii4j.disclosure.page;

import io.github.pii4j.erasure.ProgressNotice;
import java.util.Locale;

/**
 * Renders how far a request to be erased is as one static HTML page for the person: what is done,
 * what waits, what is kept and since when, and by when all of it is done.
 *
 * <p>The page has no scripts and sends no requests, and every text is escaped. The same notice
 * gives the same bytes. Thread-safe.
 */
public final class ProgressPage {

  private ProgressPage() {}

  /**
   * The page, HTML in UTF-8 that ends with a line break.
   *
   * @param locale its language: Chinese or English
   * @throws IllegalArgumentException if the pages do not speak the language
   */
  public static String toHtml(ProgressNotice notice, Locale locale) {
    ProgressModel model = new ProgressModel(notice, new NoticeViews(PageLanguage.of(locale)));
    return new PageTemplate().render(PageTemplate.PROGRESS, model.fields());
  }
}
