package io.github.pii4j.disclosure.page;

import io.github.pii4j.consent.receipt.Receipt;
import java.util.Locale;

/**
 * Renders a receipt of consent as one static HTML page for a person to read, print and keep: what
 * they answered, to whom, about which data, and how they take it back.
 *
 * <p>The page has no scripts and sends no requests, and every text of the receipt is escaped. What
 * a receipt lacks is said to be missing. The page proves nothing by itself: what is signed is the
 * receipt's JSON, which a {@link io.github.pii4j.consent.receipt.ReceiptVerifier} checks; the page
 * says so. The same receipt gives the same bytes. Thread-safe.
 */
public final class ReceiptPage {

  private ReceiptPage() {}

  /**
   * The page, HTML in UTF-8 that ends with a line break.
   *
   * @param locale its language: Chinese or English
   * @throws IllegalArgumentException if the pages do not speak the language
   */
  public static String toHtml(Receipt receipt, Locale locale) {
    return new PageTemplate()
        .render(PageTemplate.RECEIPT, new ReceiptModel(receipt, PageLanguage.of(locale)).fields());
  }
}
